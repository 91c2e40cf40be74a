import { expect, test } from "vitest";
import { MOST_AT_ONCE, queueInput } from "@/lib/membership/decisions/input";
import { tickedAmong } from "./tick-several";

const requests = Array.from({ length: 250 }, (_, n) => ({
  id: crypto.randomUUID(),
  n,
  domainMatches: n % 2 === 0,
  state: n < 220 ? ("requested" as const) : ("moreInfo" as const),
}));

test("nothing is ticked until somebody asks for it", () => {
  expect(tickedAmong("none", requests)).toEqual([]);
});

test.each(["all", "matching"] as const)("of very many, %s ticks the oldest, and no more than one decision takes", (ticked) => {
  const chosen = tickedAmong(ticked, requests);
  expect(chosen).toHaveLength(MOST_AT_ONCE);
  expect(chosen.map(({ n }) => n)).toEqual(Array.from({ length: MOST_AT_ONCE }, (_, n) => (ticked === "all" ? n : 2 * n)));
  expect(queueInput.parse({ press: "approve:ticked", requests: chosen.map(({ id }) => id) }).requests).toHaveLength(MOST_AT_ONCE);
});

test("of few, matching are those with a fitting address that wait for a decision", () => {
  expect(tickedAmong("all", requests.slice(215))).toHaveLength(35);
  expect(tickedAmong("matching", requests.slice(215)).map(({ n }) => n)).toEqual([216, 218]);
});
