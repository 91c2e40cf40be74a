import { z } from "zod";

export const topicInput = z.object({ topic: z.string().min(1, "errors.choose") });
export const hiddenInput = z.object({ hidden: z.enum(["yes", "no"], "errors.choose") });

/** What the buttons beside topics and sources send: `hide adressenregister-crab`. */
export const changeInput = z.object({
  change: z
    .string()
    .regex(/^(hide|restore|remove|exclude|include) \S+$/, "errors.choose")
    .transform((value) => {
      const [what = "", target = ""] = value.split(" ");
      return { what: what as "hide" | "restore" | "remove" | "exclude" | "include", target };
    }),
});
