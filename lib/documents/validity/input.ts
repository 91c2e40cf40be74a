import { z } from "zod";

export type ValidityAnswer = { answer: "valid" | "outdated"; document: string };

/** What the buttons beside documents send: `valid`, a space, and which document. */
export const validityInput = z.object({
  say: z
    .string()
    .regex(/^(valid|outdated) [0-9a-f-]{36}$/, "errors.choose")
    .transform((value): ValidityAnswer => {
      const [answer = "", document = ""] = value.split(" ");
      return { answer: answer as ValidityAnswer["answer"], document };
    }),
});
