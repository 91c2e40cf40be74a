import { z } from "zod";
import { type MailKind, offers } from "./kinds";

/** The mails that one link stops. What a digest tells is chosen on the page of one's own mails. */
export const stoppable = [
  "digest",
  "reminders",
  "calendar",
  "invitation",
  "question",
  "answer",
  "task",
  "topic",
  "comment",
  "project",
  "change",
  "membership",
  "requests",
  "register",
  "searches",
] as const;
export type Stoppable = (typeof stoppable)[number];

/** A kind that a form does not show stays as it was. */
const chosen = (kind: MailKind) => z.enum(offers[kind].offered, "errors.choose").optional();

export const mailChoicesInput = z.object({
  digest: z.enum(["daily", "weekly", "never"], "errors.choose"),
  reminders: z.enum(["yes", "no"], "errors.choose"),
  calendar: z.enum(["yes", "no"], "errors.choose").optional(),
  change: chosen("change"),
  membership: chosen("membership"),
  requests: chosen("requests"),
  question: chosen("question"),
  answer: chosen("answer"),
  task: chosen("task"),
  topic: chosen("topic"),
  comment: chosen("comment"),
  invitation: chosen("invitation"),
  project: chosen("project"),
  register: chosen("register"),
  searches: chosen("searches"),
});
export type MailChoicesInput = z.output<typeof mailChoicesInput>;

/** `stop digest` or `start reminders`, on the button that was pressed. */
export const stopInput = z.object({
  token: z.string(),
  press: z
    .string()
    .regex(new RegExp(`^(stop|start) (${stoppable.join("|")})$`), "errors.choose")
    .transform((press) => {
      const [verb, kind] = press.split(" ");
      return { kind: kind as Stoppable, wanted: verb === "start" };
    }),
});
