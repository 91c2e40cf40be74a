import { z } from "zod";
import { isTopicGroup } from "./groups";

const LONGEST = 80;
const MOST_SYNONYMS = 60;

const name = z.string().trim().min(2, "topics.nameMissing").max(LONGEST, "errors.tooLong");

/** One a line, or between commas. The same word twice is once. */
const synonyms = z
  .string()
  .transform((typed) =>
    [...new Map(typed.split(/[\n,;]+/).map((word) => [word.trim().toLowerCase(), word.trim()])).values()].filter(Boolean),
  )
  .refine((words) => words.every((word) => word.length <= LONGEST), "errors.tooLong")
  .refine((words) => words.length <= MOST_SYNONYMS, "topics.tooManySynonyms")
  .default([]);

const words = {
  nl: name,
  en: name,
  synonyms,
  group: z.string().refine(isTopicGroup, "errors.choose"),
  /** The id of the topic that this one is a part of; empty for none. */
  broader: z.string().default(""),
};

export const addTopicInput = z.object(words);
export type AddTopicInput = z.output<typeof addTopicInput>;

export const editTopicInput = z.object({ topic: z.string(), ...words });
export type EditTopicInput = z.output<typeof editTopicInput>;

export const retireTopicInput = z.object({ topic: z.string(), use: z.enum(["retire", "restore"], "errors.choose") });
export const mergeTopicsInput = z.object({ topic: z.string(), into: z.string().min(1, "errors.choose") });
