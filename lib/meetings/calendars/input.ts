import { z } from "zod";

/** What a private calendar holds: every meeting of my circles, or only those that I said yes to. */
export const feedContents = ["circles", "yes"] as const;
export type FeedContent = (typeof feedContents)[number];

/** The button that was pressed says what is to happen, and to which calendar. */
export const feedInput = z.object({
  press: z
    .string()
    .regex(new RegExp(`^(issue|withdraw) (${feedContents.join("|")})$`), "errors.choose")
    .transform((press) => {
      const [verb, content] = press.split(" ");
      return { verb: verb as "issue" | "withdraw", content: content as FeedContent };
    }),
});
