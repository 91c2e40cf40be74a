import type { QuestionVisibility } from "@/lib/questions/tables";

export type DemoAnswer = { by: string; body: string; daysAgo: number; accepted?: true };

export type DemoQuestion = {
  slug: string;
  title: string;
  body: string;
  by: string;
  /** The people asked; without them the whole circle is. */
  to?: string[];
  circle?: string;
  visibility: QuestionVisibility;
  topics: string[];
  daysAgo: number;
  urgent?: true;
  /** Only where the answers do not tell: open without an accepted one, answered with. */
  state?: "withdrawn";
  answers: DemoAnswer[];
};
