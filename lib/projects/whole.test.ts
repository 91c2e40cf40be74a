import { expect, test } from "vitest";
import { hundredthsIn } from "./exact";
import { costsInput, inhabitantsInput } from "./hiring/costs/input";
import { articleInput } from "./purchase/lots/input";
import { orderInput } from "./purchase/orders/input";
import { quantitiesInput } from "./purchase/quantities/input";
import { wholeIn } from "./whole";

const id = "018f3a52-7c1e-7d2a-9b3c-4d5e6f708192";

test.each([
  ["25000", 25_000],
  [" 25.000 ", 25_000],
  ["25 000", 25_000],
  ["25\u202f000", 25_000],
  ["1,000,000", 1_000_000],
  ["0", 0],
])("%s is a whole number", (typed, whole) => {
  expect(wholeIn(typed)).toBe(whole);
});

test.each(["", "12,5", "12.5", "1.00", "1.0000", "-5", "1e3", "0x10", "tien", "99999999999999999999", "1.000.000.000.000"])(
  "%s is none",
  (typed) => {
    expect(wholeIn(typed)).toBeNull();
  },
);

test("a thousand with a point in it is ordered as a thousand, and half a piece is refused", () => {
  const order = { project: "laptops", article: id, onDay: "2026-11-27" };
  expect(orderInput.parse({ ...order, quantity: "1.000" }).quantity).toBe(1000);
  for (const quantity of ["0", "1,5", "1.5", ""]) expect(orderInput.safeParse({ ...order, quantity }).success, quantity).toBe(false);
});

test("25.000 inhabitants are not 25", () => {
  const said = { project: "gis", organisation: id, year: "2026", source: "Statbel" };
  expect(inhabitantsInput.parse({ ...said, inhabitants: "25.000" }).inhabitants).toBe(25_000);
  expect(inhabitantsInput.safeParse({ ...said, inhabitants: "25.5" }).success).toBe(false);
});

test("of an article each amount that is no whole number is told at its own field", () => {
  const typed = { [`minimum-${id}`]: "12,5", [`expected-${id}`]: "12.5", [`maximum-${id}`]: "1.250" };
  const { error } = quantitiesInput.safeParse({ project: "laptops", ...typed });
  expect(error?.issues.map(({ path }) => path[0])).toEqual([`minimum-${id}`, `expected-${id}`]);
});

test("a fixed part that is no percentage is told as such, and may be left out", () => {
  const costs = { project: "gis", cost: "64.500,00", key: "fixedAndUse" };
  expect(costsInput.safeParse({ ...costs, fixedShare: "veel" }).error?.issues[0]?.message).toBe("hiring.percentWrong");
  expect(costsInput.parse({ ...costs, fixedShare: "" }).fixedShare).toBe(0);
});

test("an amount is read as it is written in either language", () => {
  expect(["64.500,00", "64,500.00", "64500.00", "€ 64 500"].map(hundredthsIn)).toEqual([6_450_000, 6_450_000, 6_450_000, 6_450_000]);
  expect(hundredthsIn("64,500")).toBeNull();
});

test("an estimate that is no amount is told as such, and may be left out", () => {
  const article = { project: "laptops", lot: id, name: "Laptop", unit: "stuk" };
  expect(articleInput.safeParse({ ...article, estimate: "veel" }).error?.issues[0]?.message).toBe("purchase.noAmount");
  expect(articleInput.parse({ ...article, estimate: "1.024,95" }).estimate).toBe(102_495);
  expect(articleInput.parse({ ...article, estimate: " " }).estimate).toBeNull();
});
