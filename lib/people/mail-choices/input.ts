import { z } from "zod";

/** The kinds of mail that a person can do without; the others concern them directly. */
export const stoppable = ["digest", "reminders"] as const;
export type Stoppable = (typeof stoppable)[number];

export const mailChoicesInput = z.object({
  digest: z.enum(["weekly", "never"], "errors.choose"),
  reminders: z.enum(["yes", "no"], "errors.choose"),
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
