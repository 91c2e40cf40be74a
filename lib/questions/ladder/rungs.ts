import type { QuestionVisibility, Rung } from "../tables";

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
