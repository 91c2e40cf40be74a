import { expect, test } from "vitest";
import { hundredthsIn, typedHundredths, typedShare } from "./exact";

test.each([
  ["899,50", 89_950],
  ["0,29", 29],
  ["0.8", 80],
  ["1.234,50", 123_450],
  ["1234.50", 123_450],
  ["1.234,5", 123_450],
  ["1,234.50", 123_450],
  ["1,234,567", 123_456_700],
  ["64.500", 6_450_000],
  ["1234567,89", 123_456_789],
  ["€ 1 200,5", 120_050],
  ["€\u00a012", 1200],
  ["0.5 %", 50],
  ["12345678901,99", 1_234_567_890_199],
])("%s is read exactly", (typed, hundredths) => {
  expect(hundredthsIn(typed)).toBe(hundredths);
});

test.each(["", "-1", "=1+1", "1e3", "1,234", "1,234,5", "12,345,6", "1.23.4", "1.2345", "0,125", "1.234.50", "twaalf", "123456789012"])(
  "%j is no number, rather than another than was meant",
  (typed) => {
    expect(hundredthsIn(typed)).toBeNull();
  },
);

test("what a field shows is read again as the same", () => {
  expect([29, 89_950, -5, null].map(typedHundredths)).toEqual(["0,29", "899,50", "-0,05", ""]);
  expect([3333, 4000, 50, 3330, 10_000, 0].map(typedShare)).toEqual(["33,33", "40", "0,5", "33,3", "100", "0"]);
  for (const hundredths of [1, 10, 99, 100, 12_345, 1_000_000_007])
    for (const shown of [typedHundredths(hundredths), typedShare(hundredths)]) expect(hundredthsIn(shown)).toBe(hundredths);
});
