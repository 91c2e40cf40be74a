import { z } from "zod";
import { type SentFiles, sentFiles } from "@/lib/documents/attachments/input";

const list = z.array(z.string()).default([]);

export const askInput = z.object({
  title: z.string().trim().min(10, "questions.titleMissing").max(200, "errors.tooLong"),
  body: z.string().trim().max(5000, "errors.tooLong").default(""),
  people: list,
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
