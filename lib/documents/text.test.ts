import { expect, test } from "vitest";
import { blocksOf, partsOf } from "./text";

test("lines become headings, lists, tables, notes and paragraphs", () => {
  const page = "# Plan\nEerste alinea.\n- een\n- twee\n3. drie\n4. vier\n> zeg dit\nA\tB\n1\t2\nlos\tregeltje";
  expect(blocksOf(page)).toEqual([
    { type: "heading", level: 1, text: "Plan" },
    { type: "paragraph", text: "Eerste alinea." },
    { type: "list", ordered: false, start: 1, items: ["een", "twee"] },
    { type: "list", ordered: true, start: 3, items: ["drie", "vier"] },
    { type: "note", text: "zeg dit" },
    {
      type: "table",
      rows: [
        ["A", "B"],
        ["1", "2"],
        ["los", "regeltje"],
      ],
    },
  ]);
  expect(blocksOf("Pagina\t3")).toEqual([{ type: "paragraph", text: "Pagina 3" }]);
});

test("a long text is divided over screens without losing a line", () => {
  const line = "woord ".repeat(100).trim();
  const pages = [Array.from({ length: 500 }, () => line).join("\n"), "slot"];
  const parts = partsOf(pages);
  expect(parts.length).toBeGreaterThan(1);
  expect(
    parts
      .flat()
      .map((piece) => piece.text)
      .join("\n")
      .split("\n"),
  ).toHaveLength(501);
  expect(parts.at(-1)?.at(-1)).toEqual({ page: 2, text: "slot" });
});
