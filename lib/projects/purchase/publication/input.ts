import { z } from "zod";
import { dayOrNone } from "../../input";

export const publishInput = z
  .object({
    project: z.string(),
    link: z.url({ protocol: /^https?$/, error: "errors.link" }).max(500, "errors.tooLong"),
    questionsUntil: dayOrNone,
    opensOn: z.iso.date("errors.date"),
    /** Ticked after reading that nothing changes afterwards. */
    sure: z.literal("on", "purchase.sureNeeded"),
  })
  .refine(({ questionsUntil, opensOn }) => questionsUntil === "" || questionsUntil <= opensOn, {
    error: "purchase.questionsAfterOpening",
    path: ["questionsUntil"],
  });
export type PublishInput = z.output<typeof publishInput>;
