import { z } from "zod";
import { mailChoicesInput } from "@/lib/people/mail-choices/input";
import { overviewKinds } from "@/lib/people/mail-choices/kinds";

/** Which mails, what an overview tells of, and of which of one's circles to hear no news. */
export const tellingInput = mailChoicesInput.extend({
  overview: z.array(z.enum(overviewKinds, "errors.choose")).default([]),
  muted: z.array(z.string()).default([]),
});
export type TellingInput = z.output<typeof tellingInput>;
