import { z } from "zod";

export const topicInput = z.object({ topic: z.string().min(1, "errors.choose") });
export const hiddenInput = z.object({ hidden: z.enum(["yes", "no"], "errors.choose") });

/** Of a topic, of a source, and of a word. */
export type Change = "hide" | "restore" | "remove" | "exclude" | "include" | "hideTerm" | "restoreTerm";

/** What the buttons beside topics and sources send: `hide adressenregister-crab`. */
export const changeInput = z.object({
  change: z
    .string()
    .max(100, "errors.choose")
    .regex(/^(hide|restore|remove|exclude|include|hideTerm|restoreTerm) \S+$/, "errors.choose")
    .transform((value) => {
      const [what = "", target = ""] = value.split(" ");
      return { what: what as Change, target };
    }),
});
