import { expect, test } from "vitest";
import { csvRows } from "./csv";

test.each([
  ["file;title;authors\nplan.docx;Ons plan;Els, Koen\n", [{ file: "plan.docx", title: "Ons plan", authors: "Els, Koen" }]],
  ['\ufeffFile,Title\r\nplan.docx,"Plan, deel ""één"""\r\n\r\n', [{ file: "plan.docx", title: 'Plan, deel "één"' }]],
  ["file\ttitle\na.md\t", [{ file: "a.md", title: "" }]],
  ['file;summary\na.md;"twee\nregels"', [{ file: "a.md", summary: "twee\nregels" }]],
])("rows of %j", (text, expected) => {
  expect(csvRows(text)).toEqual(expected);
});
