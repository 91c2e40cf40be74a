import { expect, test } from "vitest";
import { hasDecided, progressOf } from "./progress";

const bodies = (...states: Parameters<typeof hasDecided>[0][number]["state"][]) => states.map((state) => ({ state }));

test("an organisation has decided when a body did and no other still has it before it", () => {
  expect(hasDecided(bodies(null, null))).toBe(false);
  expect(hasDecided(bodies("approved", null))).toBe(true);
  expect(hasDecided(bodies("approved", "notApplicable"))).toBe(true);
  expect(hasDecided(bodies("refused"))).toBe(true);
  expect(hasDecided(bodies("approved", "onAgenda"))).toBe(false);
  expect(hasDecided(bodies("approved", "postponed"))).toBe(false);
  expect(hasDecided(bodies("notApplicable"))).toBe(false);
});

test("progress counts organisations, not bodies", () => {
  expect(progressOf([{ bodies: bodies("approved", "approved") }, { bodies: bodies(null) }])).toEqual({ done: 1, count: 2 });
});
