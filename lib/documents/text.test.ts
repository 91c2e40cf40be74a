import { expect, test } from "vitest";
import { blocksOf, partsOf, type TextList } from "./text";

const anItem = (text: string, ...inner: TextList[]) => ({ text, inner });

test("lines become headings, lists, tables, notes and paragraphs", () => {
  const page = "# Plan\nEerste alinea.\n- een\n- twee\n3. drie\n4. vier\n> zeg dit\nA\tB\n1\t2\nlos\tregeltje";
  expect(blocksOf(page)).toEqual([
    { type: "heading", level: 1, text: "Plan" },
    { type: "paragraph", text: "Eerste alinea." },
    { type: "list", ordered: false, start: 1, indent: 0, items: [anItem("een"), anItem("twee")] },
    { type: "list", ordered: true, start: 3, indent: 0, items: [anItem("drie"), anItem("vier")] },
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

test("a list lies within the item that it explains, however far it is indented", () => {
  const list = (indent: number, ordered: boolean, ...items: TextList["items"]): TextList => ({
    type: "list",
    ordered,
    start: 1,
    indent,
    items,
  });
  expect(blocksOf("- een\n    1. eerst\n    2. dan\n      - diep\n- twee\n  - los\n1. anders")).toEqual([
    list(
      0,
      false,
      anItem("een", list(4, true, anItem("eerst"), anItem("dan", list(6, false, anItem("diep"))))),
      anItem("twee", list(2, false, anItem("los"))),
    ),
    list(0, true, anItem("anders")),
  ]);
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
