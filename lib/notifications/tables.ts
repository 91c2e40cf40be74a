import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { circles } from "@/lib/circles/tables";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import { people } from "@/lib/people/tables";

/** What a notice is about; the first word names the kind of thing that `subjectId` is of. */
export type NoticeKind =
  | "membership-requested"
  | "membership-decided"
  | "question-asked"
  | "question-answered"
  | "question-step"
  | "meeting-changed"
  | "meeting-published"
  | "meeting-report"
  | "meeting-review"
  | "action-assigned"
  | "action-due"
  | "topic-step"
  | "topic-commented"
  | "meeting-seat"
  | "guest-handed-in"
  | "project-step"
  | "project-joined"
  | "project-commented"
  | "project-due"
  | "project-again"
  | "project-aside"
  | "project-review"
  | "project-revise"
  | "validity-asked"
  | "usage-asked"
  | "framework-ending";

/** What somebody is told on the site. Holds no words: the sentence is made when it is read, of what its reader may still see. */
export const notices = pgTable(
  "notices",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    kind: text().$type<NoticeKind>().notNull(),
    subjectId: uuid().notNull(),
    /** The answer to a question; else null. */
    detailId: uuid(),
    /** The same again is the same notice. */
    key: text().notNull().unique(),
    at: createdAt(),
    /** When a mail told of it, one of its own or a digest; null when none did. */
    mailedAt: moment(),
    readAt: moment(),
  },
  (table) => [index().on(table.personId, table.at), index().on(table.at)],
);

/** What is read of a notice to say it. */
export type NoticeRow = Pick<typeof notices.$inferSelect, "id" | "kind" | "subjectId" | "detailId" | "at" | "readAt">;

/** Circles whose news somebody does not want to be told. */
export const mutedCircles = pgTable(
  "muted_circles",
  {
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    circleId: uuid()
      .notNull()
      .references(() => circles.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.circleId] }), index().on(table.circleId)],
);
