import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { extractText } from "@/lib/platform/extraction";
import { type DemoSource, readSources, writeFile } from "./files";
import { formats } from "./files/source";

const folder = mkdtempSync(join(tmpdir(), "kenniskring-demo-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const body = `# Plan voor privé-gegevens

## Wat we doen
Een alinea met **nadruk** en €.

- eerste punt
- tweede punt

| Bestuur | Aantal |
|---|---|
| Tielt | 12 |

> Zeg dit rustig.
`;
const source = (format: DemoSource["format"]): DemoSource => ({
  slug: "plan",
  format,
  title: "Plan",
  file: `plan.${format}`,
  kind: "report",
  date: -30,
  authors: [],
  uploader: "els",
  organisation: "gemeente-tielt",
  circles: [],
  visibility: "members",
  topics: [],
  body,
});

test.each(formats)("a document becomes a real %s that our own reader reads", async (format) => {
  const file = join(folder, `plan.${format}`);
  writeFileSync(file, await writeFile(source(format)));
  const read = await extractText(file, `plan.${format}`);
  if (!read.ok) throw new Error(read.reason);
  const text = read.pages.join("\n");
  for (const words of ["Wat we doen", "Bestuur", "Tielt", "12"]) expect(text).toContain(words);
  if (format !== "xlsx") expect(text).toMatch(/- eerste punt/);
  if (format === "pptx") expect(text).toContain("> Zeg dit rustig.");
});

test("every demo document is complete", async () => {
  const sources = await readSources(join(process.cwd(), "drizzle", "demo", "documents"));
  expect(sources.length).toBeGreaterThan(0);
  expect(new Set(sources.map((each) => each.slug)).size).toBe(sources.length);
});
