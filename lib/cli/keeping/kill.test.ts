import { expect, test } from "vitest";
import { killRounds } from "./kill-rounds";

test("killing the embedded server at random moments loses nothing that it confirmed, and a second one is refused", async () => {
  const figures = await killRounds(4, 1);
  expect(figures).toMatchObject({ reopened: 4, lost: 0, withoutPair: 0 });
  expect(figures.confirmed).toBeGreaterThan(0);
  expect(figures.secondStarts).toBeGreaterThan(0);
  expect(figures.secondStartsRefused).toBe(figures.secondStarts);
}, 400_000);
