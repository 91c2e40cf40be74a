import { expect, test } from "vitest";
import { rangeOf } from "./range";

test.each([
  [null, null],
  ["bytes=0-9", { start: 0, end: 9 }],
  ["bytes=90-", { start: 90, end: 99 }],
  ["bytes=-10", { start: 90, end: 99 }],
  ["bytes=50-400", { start: 50, end: 99 }],
  ["bytes=100-", "outside"],
  ["bytes=-", null],
  ["bytes=0-1,5-6", null],
])("range %s of 100 bytes", (header, expected) => {
  expect(rangeOf(header, 100)).toEqual(expected);
});
