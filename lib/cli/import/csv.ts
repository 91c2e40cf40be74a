/** Rows of a CSV file as objects by the names in its first line. The separator is the one that the first line uses most. */
export function csvRows(text: string): Record<string, string>[] {
  const source = text.replace(/^\ufeff/, "").replace(/\r\n/g, "\n");
  const [first = ""] = source.split("\n", 1);
  const separator = [",", "\t"].reduce((best, each) => (first.split(each).length > first.split(best).length ? each : best), ";");
  const [names = [], ...rows] = cellsOf(source, separator);
  return rows
    .filter((row) => row.some(Boolean))
    .map((row) => Object.fromEntries(names.map((name, at) => [name.trim().toLowerCase(), row[at] ?? ""])));
}

function cellsOf(source: string, separator: string): string[][] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\n]*))(${separator}|\\n|$)`, "g");
  const rows: string[][] = [[]];
  for (const [whole, quoted, plain, end] of source.matchAll(cell)) {
    if (whole === "") break;
    rows.at(-1)?.push((quoted?.replace(/""/g, '"') ?? plain ?? "").trim());
    if (end === "\n") rows.push([]);
  }
  return rows;
}
