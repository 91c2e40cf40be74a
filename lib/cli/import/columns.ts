import { documentKinds, visibilities } from "@/lib/documents/choices";
import { type ImportedMetadata, importedMetadata } from "@/lib/documents/import/input";
import type { Because } from "@/lib/documents/import/item";
import { topicOf } from "@/lib/documents/import/metadata";
import { languages } from "@/lib/documents/input";
import type { Words } from "@/lib/i18n";
import { csvOf } from "@/lib/kernel/csv";
import { csvTable, csvText } from "@/lib/kernel/csv-reader";
import type { TopicToMatch } from "@/lib/topics/match";

/** What a column may be called, the Dutch name first. */
const names = {
  file: ["bestand", "file"],
  title: ["titel", "title"],
  summary: ["samenvatting", "summary"],
  kind: ["soort", "kind"],
  date: ["datum", "date"],
  visibility: ["zichtbaar voor", "visibility"],
  language: ["taal", "language"],
  topics: ["onderwerpen", "topics"],
  authors: ["auteurs", "authors"],
  uploader: ["oplader", "uploader"],
  product: ["product"],
  supplier: ["leverancier", "supplier"],
} as const;
type Column = keyof typeof names;
const columns = Object.keys(names) as Column[];

const visibilityWords: Record<string, string> = { kring: "circle", leden: "members", iedereen: "public" };

export type Problem = Because & { line: number };
export type About = { files: Map<string, { line: number; metadata: ImportedMetadata }>; problems: Problem[]; unknown: string[] };
type Known = { words: Words; topics: readonly TopicToMatch[] };

/** What a CSV says of the files of a folder, and everything in it that cannot be so, line by line. */
export function aboutFiles(bytes: Uint8Array, known: Known): About {
  const text = csvText(bytes);
  if (text === null) return { files: new Map(), unknown: [], problems: [{ line: 1, key: "archive.csv.noText" }] };
  const table = csvTable(text);
  const titles = table.names.map((name) => name.trim().toLowerCase());
  const placed = titles.map((title) => columns.find((column) => (names[column] as readonly string[]).includes(title)));
  const unknown = table.names.filter((name, at) => name.trim() !== "" && placed[at] === undefined);
  if (!placed.includes("file")) return { files: new Map(), unknown, problems: [{ line: 1, key: "archive.csv.noFileColumn" }] };
  const about: About = { files: new Map(), problems: [], unknown };
  for (const { line, cells } of table.rows) {
    const row: Row = Object.fromEntries(placed.flatMap((column, at) => (column && cells[at] ? [[column, asWritten(cells[at])]] : [])));
    addRow(about, line, row, known);
  }
  return about;
}

type Row = Partial<Record<Column, string>>;

function addRow({ files, problems }: About, line: number, row: Row, known: Known): void {
  const topics = listOf(row.topics, /[;,|\n]/);
  const chosen = chosenIn(row, known.words);
  const file = (row.file ?? "").replaceAll("\\", "/").replace(/^\.\//, "").normalize("NFC");
  const first = files.get(file)?.line;
  const wrong = [
    ...fileProblem(file, first),
    ...topics.filter((topic) => !topicOf(topic, known.topics)).map((value) => ({ key: "noTopic", params: { value } })),
    ...choiceProblems(row, chosen),
  ];
  problems.push(...wrong.map(({ key, params }) => ({ line, key: `archive.csv.${key}`, params })));
  const metadata = importedMetadata.parse({ ...row, ...chosen, topics, authors: listOf(row.authors, /[;|\n]/) });
  if (file && first === undefined) files.set(file, { line, metadata });
}

function fileProblem(file: string, first: number | undefined): Because[] {
  if (!file) return [{ key: "noFile" }];
  return first === undefined ? [] : [{ key: "twice", params: { file, first } }];
}

const choiceProblems = (row: Row, chosen: ReturnType<typeof chosenIn>): Because[] =>
  entriesOf(chosen)
    .filter(([, value]) => value === null)
    .map(([column]) => ({
      key: column === "date" ? "noDay" : "noChoice",
      params: { column: names[column][0], value: row[column] ?? "" },
    }));

const entriesOf = <T extends object>(row: T) => Object.entries(row) as [keyof T & Column, T[keyof T]][];

/** What must be one of a few, or a day. */
const chosenIn = (row: Row, words: Words) => ({
  kind: chosenFrom(documentKinds, row.kind, (kind) => words(`documents.kinds.${kind}`)),
  language: chosenFrom(languages, row.language, (language) => words(`documents.languages.${language}`)),
  visibility: chosenFrom(visibilities, visibilityWords[row.visibility?.toLowerCase() ?? ""] ?? row.visibility),
  date: dayOf(row.date),
});

/** Spreadsheets, and our own lists, put a quote before what they would calculate with. */
const asWritten = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, "");
const listOf = (cell: string | undefined, separator: RegExp): string[] =>
  (cell ?? "")
    .split(separator)
    .map((word) => word.trim())
    .filter(Boolean);

/** Undefined when nothing was said, null when it is none of these. */
function chosenFrom<T extends string>(
  choices: readonly T[],
  said: string | undefined,
  label = (choice: T): string => choice,
): T | undefined | null {
  if (said === undefined) return undefined;
  const asked = said.toLowerCase();
  return choices.find((choice) => choice === asked || label(choice).toLowerCase() === asked) ?? null;
}

/** `2025-03-09`, `9/3/2025` and `09-03-2025` are one day. */
function dayOf(said: string | undefined): string | undefined | null {
  if (said === undefined) return undefined;
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(said) ?? [];
  const iso = year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : said;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso);
  return isDay ? iso : null;
}

/** An empty list to fill in, with a row for each file. */
export const templateOf = (files: string[]): string =>
  csvOf({
    title: "",
    columns: columns.map((column) => names[column][0]),
    rows: files.map((file) => [file, ...columns.slice(1).map(() => null)]),
  });
