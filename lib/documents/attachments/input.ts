import { z } from "zod";

/** Files that go along with one question or answer. */
export const MOST_FILES = 10;

/** What a form says of the files that go along; `seen` is ticked after reading what the check found in them. */
export const sentFiles = { files: z.array(z.string()).default([]), seen: z.string().optional() };
export type SentFiles = { files?: string[]; seen?: string };

export const attachmentInput = z.object({ attachment: z.string() });
