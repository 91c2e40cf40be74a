import { z } from "zod";
import { type SentFiles, sentFiles } from "@/lib/documents/attachments/input";

/** People asked at once: more would each wait for the other. */
export const MOST_ASKED = 3;

/** Direct questions that may reach one person in seven days: who knows much must keep time for it. */
export const MOST_A_WEEK = 5;

/** Questions that may wait for one person at a time, whoever put them. */
export const MOST_WAITING = 5;

const list = z.array(z.string()).default([]);

export const askInput = z.object({
  title: z.string().trim().min(10, "questions.titleMissing").max(200, "errors.tooLong"),
  body: z.string().trim().max(5000, "errors.tooLong").default(""),
  people: list.refine((people) => people.length <= MOST_ASKED, "questions.tooManyPeople"),
  /** `asked`, `members`, or `circle:<id>`. */
  visibility: z.string().regex(/^(asked|members|circle:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, "errors.choose"),
  topics: list,
  urgent: z
    .string()
    .optional()
    .transform((ticked) => ticked === "yes"),
  ...sentFiles,
});
export type AskInput = Omit<z.output<typeof askInput>, keyof SentFiles> & SentFiles;

export const answerInput = z.object({
  question: z.string(),
  body: z.string().trim().min(2, "questions.answerMissing").max(10_000, "errors.tooLong"),
  ...sentFiles,
});
export type AnswerInput = { question: string; body: string } & SentFiles;

export const passOnInput = z.object({ question: z.string(), person: z.string().min(1, "questions.choosePerson") });
export type PassOnInput = z.output<typeof passOnInput>;

export const questionInput = z.object({ question: z.string() });
