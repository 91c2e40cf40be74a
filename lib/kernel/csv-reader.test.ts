import { expect, test } from "vitest";
import { csvRows, csvTable, csvText } from "./csv-reader";

test.each([
  ["file;title;authors\nplan.docx;Ons plan;Els, Koen\n", [{ file: "plan.docx", title: "Ons plan", authors: "Els, Koen" }]],
  ['\ufeffFile,Title\r\nplan.docx,"Plan, deel ""één"""\r\n\r\n', [{ file: "plan.docx", title: 'Plan, deel "één"' }]],
  ["file\ttitle\na.md\t", [{ file: "a.md", title: "" }]],
  ['file;summary\na.md;"twee\nregels"', [{ file: "a.md", summary: "twee\nregels" }]],
  [
    'file;title\n"a.md;"b" en c\n"open',
    [
      { file: '"a.md', title: '"b" en c' },
      { file: '"open', title: "" },
    ],
  ],
])("rows of %j", (text, expected) => {
  expect(csvRows(text)).toEqual(expected);
});

test("each row knows the line on which it begins, also after a cell of several lines", () => {
  expect(csvTable('a;b\n1;"x\ny"\n\n2;z').rows).toEqual([
    { line: 2, cells: ["1", "x\ny"] },
    { line: 5, cells: ["2", "z"] },
  ]);
});

test("a file is read in the alphabet that it was saved in, and what is no text is told apart", () => {
  for (const encoding of ["utf8", "latin1", "utf16le"] as const) {
    const text = encoding === "utf16le" ? "\ufeffnaam\nRenée" : "naam\nRenée";
    expect(csvTable(csvText(Buffer.from(text, encoding)) ?? "").rows, encoding).toEqual([{ line: 2, cells: ["Renée"] }]);
  }
  expect(csvText(Buffer.from("PK\x03\x04\x14\0"))).toBeNull();
});

test("no more is kept than was asked for: no empty rows, and no cells beyond the fiftieth", () => {
  const many = `a;b${";".repeat(200)}\n${"\n".repeat(1000)}1;2${";x".repeat(200)}\n;;\n\n3;4\n5;6`;
  const { names, rows } = csvTable(many, 2);
  expect(names).toHaveLength(50);
  expect(rows.map(({ line, cells }) => [line, cells.length, cells[0]])).toEqual([
    [1002, 50, "1"],
    [1005, 2, "3"],
  ]);
  expect(csvTable("\na;b").rows).toEqual([{ line: 2, cells: ["a", "b"] }]);
});

test("a file full of quotes that never close is read in one go", () => {
  const rows = csvTable(`a;b\n${'"x;"y\n'.repeat(100_000)}`).rows;
  expect(rows).toHaveLength(100_000);
});
