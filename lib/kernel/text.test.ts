import { expect, test } from "vitest";
import { keepable, oneLine } from "./text";

test("what no database keeps is left out, and nothing else", () => {
  expect(keepable("a\0b\ud800c 😀\n")).toBe("abc 😀\n");
});

test("a text of several lines becomes one", () => {
  expect(oneLine("Vraag\r\nBcc: iemand@example.org\u2028x ")).toBe("Vraag Bcc: iemand@example.org x");
});
