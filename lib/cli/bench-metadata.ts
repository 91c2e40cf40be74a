import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { proposeMetadata } from "@/lib/documents/metadata";
import taxonomy from "@/lib/topics/taxonomy.json";
import { say } from "./bench/figures";
import { type Field, fields, judge, type Verdict } from "./bench/judged";
import { type Label, type Text, textsOf } from "./bench/labelled";

/**
 * How often what the machine proposes is what a person said, on documents that a person labelled from their text.
 *   CORPUS=DIR npm run bench:metadata [-- --list A]
 * Without CORPUS only the documents of the demo world. Rules are changed while looking at half A; half B tells whether they hold.
 */
const { values } = parseArgs({ options: { list: { type: "string", default: "" } } });
const corpus = process.env.CORPUS;
/** The day of labelling: a document is not from the future. */
const TODAY = "2026-11-26";

type Half = "A" | "B";
/** Of one field: how many were proposed, how many of those were right, how many there were to find, and found. */
type Tally = { proposed: number; right: number; wanted: number; found: number };

const share = (part: number, of: number) => (of === 0 ? "-" : (part / of).toFixed(3));

const none = (): Tally => ({ proposed: 0, right: 0, wanted: 0, found: 0 });

function tallyOf(verdicts: Verdict[], field: Field): Tally {
  const tally = none();
  for (const { proposed, right, wanted, found } of verdicts.filter((verdict) => verdict.field === field)) {
    tally.proposed += proposed.length;
    tally.right += right;
    tally.wanted += wanted.missed.length;
    tally.found += found;
  }
  return tally;
}

function print(name: string, verdicts: Verdict[]): void {
  say(`\n${name.padEnd(15)} precision   proposed   coverage   to find`);
  for (const field of fields) {
    const { proposed, right, wanted, found } = tallyOf(verdicts, field);
    say(
      `${field.padEnd(15)} ${share(right, proposed).padEnd(11)} ${String(proposed).padEnd(10)} ${share(found, wanted).padEnd(10)} ${wanted}`,
    );
  }
}

type Judged = Verdict & { id: string; fileName: string; half: Half };

function judged(texts: Text[], labels: Record<string, Label>, halves: Map<string, Half>): Judged[] {
  return texts.flatMap(({ id, pages, fileName }) =>
    judge(proposeMetadata({ pages, fileName, topics: taxonomy.topics, today: TODAY }), labels[id] ?? {}).map((verdict) => ({
      ...verdict,
      id,
      fileName,
      half: halves.get(id) ?? "A",
    })),
  );
}

const labels = JSON.parse(readFileSync(join(process.cwd(), "lib/cli/bench/metadata-labels.json"), "utf8")) as Record<string, Label>;
const ids = Object.keys(labels)
  .filter((id) => corpus !== undefined || id.startsWith("demo/"))
  .sort();
const halves = new Map(ids.map((id, at): [string, Half] => [id, at % 2 === 0 ? "A" : "B"]));
const texts = await textsOf(ids, corpus ?? "");
const start = performance.now();
const all = judged(texts, labels, halves);
const milliseconds = Math.round((performance.now() - start) / texts.length);

for (const { half, field, id, fileName, proposed, right, wanted } of all)
  if (values.list.includes(half) && (right < proposed.length || (proposed.length === 0 && wanted.missed.length > 0)))
    say(`${half} ${field} of ${id} (${fileName}): ${JSON.stringify(proposed)}, not ${JSON.stringify(wanted.fine)}`);
for (const half of ["A", "B"])
  print(
    `half ${half}`,
    all.filter((verdict) => verdict.half === half),
  );
print("all", all);
const figure = (part: "right" | "found", of: "proposed" | "wanted") =>
  Object.fromEntries(fields.map((field) => [field, share(tallyOf(all, field)[part], tallyOf(all, field)[of])]));
say(
  JSON.stringify({
    documents: texts.length,
    millisecondsEach: milliseconds,
    precision: figure("right", "proposed"),
    coverage: figure("found", "wanted"),
  }),
);
