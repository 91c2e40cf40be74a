import { z } from "zod";
import { mailChoicesInput } from "@/lib/people/mail-choices/input";
import { digestKinds } from "@/lib/people/mail-choices/kinds";

/** Which mails, what a digest tells of, and of which of one's circles to hear no news. */
export const tellingInput = mailChoicesInput.extend({
  inDigest: z.array(z.enum(digestKinds, "errors.choose")).default([]),
  muted: z.array(z.string()).default([]),
});
export type TellingInput = z.output<typeof tellingInput>;
