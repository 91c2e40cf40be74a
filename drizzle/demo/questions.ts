import { answeredQuestions } from "./questions-answered";
import { openQuestions } from "./questions-open";
import type { DemoQuestion } from "./questions-shape";

export type { DemoAnswer, DemoQuestion } from "./questions-shape";

/** What colleagues asked each other. */
export const questions: DemoQuestion[] = [...openQuestions, ...answeredQuestions];
