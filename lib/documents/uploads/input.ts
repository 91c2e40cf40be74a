import { z } from "zod";
import { uploadTarget } from "../input";

/** 8 MB: a store wants at least 5, and what a dropped line costs is one of these. */
export const PART_BYTES = 8 * 1024 * 1024;

export const beginInput = uploadTarget.extend({
  fileName: z.string().min(1, "errors.invalid").max(1000, "errors.invalid"),
  size: z.int("errors.invalid").min(0, "errors.invalid"),
  /** Milliseconds, as the browser knows it. */
  changedAt: z.int("errors.invalid").min(0).catch(0),
  /** Its first bytes, in base64: what is plainly wrong need not travel. All is looked at again when it is here. */
  head: z.base64("errors.invalid").max(8000, "errors.invalid").optional(),
});
export type BeginUpload = z.output<typeof beginInput>;

export const uploadInput = z.object({ upload: z.uuid("errors.invalid") });

export const partInput = z.object({
  number: z.coerce.number("errors.invalid").int("errors.invalid").min(1, "errors.invalid").max(10_000, "errors.invalid"),
  /** Browsers hash over a safe line only. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "errors.invalid")
    .optional(),
});

/** What became of a file: the document that it is in now, or the key of the sentence that says why not. */
export type Outcome =
  | { outcome: "stored" | "same"; document: string; isDraft: boolean; version?: string }
  | { outcome: "version"; document: string; number: number }
  | { outcome: "refused"; key: string; file: string };
