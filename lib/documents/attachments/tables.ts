import { bigint, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import { people } from "@/lib/people/tables";
import type { Finding } from "../sensitive";

/**
 * A file that goes along with what somebody writes to others, and is read by whoever reads that. Until it is sent, it is its owner's
 * alone, and forgotten after a day.
 */
export const attachments = pgTable(
  "attachments",
  {
    id: id(),
    ownerId: uuid()
      .notNull()
      .references(() => people.id),
    /** What it was brought for: `question` for a new one, `question:<id>` for an answer. It goes nowhere else. */
    place: text().notNull(),
    fileKey: text().notNull(),
    /** A label, never a path. */
    fileName: text().notNull(),
    mediaType: text().notNull(),
    size: bigint({ mode: "number" }).notNull(),
    sha256: text().notNull(),
    /** Text per page, slide or sheet; nothing of what could not be read. */
    pages: text().array().notNull().default([]),
    /** What the check before sharing found. */
    findings: jsonb().$type<Finding[]>().notNull().default([]),
    createdAt: createdAt(),
    sentAt: moment(),
  },
  (table) => [index().on(table.ownerId, table.place), index().on(table.fileKey)],
);
