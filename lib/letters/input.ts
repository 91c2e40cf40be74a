import { z } from "zod";

/** Why somebody gets a letter, in the words of the list of those that did not arrive. */
export const letterKinds = ["digest", "reminders", "sign-in", "membership", "question", "meeting", "project"] as const;
export type LetterKind = (typeof letterKinds)[number];

export const retryLetterInput = z.object({ letter: z.string() });
