import { z } from "zod";

/** Why somebody gets a letter. The first two can be stopped; the others concern the receiver directly. */
export const letterKinds = ["digest", "reminders", "sign-in", "membership", "question", "meeting"] as const;
export type LetterKind = (typeof letterKinds)[number];

export const retryLetterInput = z.object({ letter: z.string() });
