import type { QuestionVisibility, Rung } from "../tables";

/** Working days that a question without an answer stays on a rung; an urgent one waits a day. */
export const WAIT = { usual: 3, urgent: 1 };

/**
 * Working days after the last answer: the asker is asked whether it helped, and then a lead may say so in their place. When nothing
 * was said for so many more after the asker was asked, the question is closed as it is.
 */
export const AFTER_ANSWER = { askHelped: 3, leadAccepts: 5, closes: 7 };

/**
 * Where a question goes when nobody answers. It never goes further than its asker let it: between a few it stays between those
 * few, who are reminded once.
 */
const ways: Record<QuestionVisibility, Rung[]> = {
  asked: ["asked", "reminded"],
  circle: ["asked", "others", "circle"],
  members: ["asked", "others", "circle", "circles"],
};

/** The rung that comes next, or null at the top. */
export function nextRung({ visibility, rung }: { visibility: QuestionVisibility; rung: Rung }): Rung | null {
  const way = ways[visibility];
  return way[way.indexOf(rung) + 1] ?? null;
}

/** On these a question waits for people by name; when all of them stepped aside, there is nothing to wait for. */
export const namedRungs: Rung[] = ["asked", "others"];
