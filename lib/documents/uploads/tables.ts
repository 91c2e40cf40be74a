import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import { people } from "@/lib/people/tables";
import { documents } from "../tables";
import type { Outcome } from "./input";

/**
 * `open`: parts may come. `finishing`: somebody is making a whole of them. `finished` and `refused`: over, with its outcome.
 * `abandoned`: its time was over.
 */
export type UploadState = "open" | "finishing" | "finished" | "refused" | "abandoned";

/** Files that are on their way in, in parts. Readers see nothing of them. */
export const uploads = pgTable(
  "uploads",
  {
    id: id(),
    state: text().$type<UploadState>().notNull().default("open"),
    ownerId: uuid()
      .notNull()
      .references(() => people.id),
    fileKey: text().notNull().unique(),
    /** What the store calls it while it arrives. */
    arrival: text().notNull(),
    fileName: text().notNull(),
    size: bigint({ mode: "number" }).notNull(),
    partSize: integer().notNull(),
    /** When the file was last changed, as the browser says: the same file chosen again goes on where it was. */
    changedAt: bigint({ mode: "number" }).notNull(),
    /** Where it goes: a meeting and the item on its agenda that the document belongs to, or the document that gets a new version. */
    meetingId: uuid(),
    agendaItemId: uuid(),
    documentId: uuid().references(() => documents.id, { onDelete: "cascade" }),
    outcome: jsonb().$type<Outcome>(),
    /** Who is finishing it, and until when that counts. */
    leaseToken: uuid(),
    leaseUntil: moment(),
    createdAt: createdAt(),
    expiresAt: moment().notNull(),
  },
  (table) => [index().on(table.ownerId, table.state), index().on(table.state, table.expiresAt)],
);

/** What the browser said of each part before it sent it. */
export const uploadParts = pgTable(
  "upload_parts",
  {
    uploadId: uuid()
      .notNull()
      .references(() => uploads.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    sha256: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.uploadId, table.number] })],
);
