import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Because, type Imported, type Outcome, outcomes } from "@/lib/documents/import/item";
import { sentence, wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { csvOf, csvRow } from "@/lib/kernel/csv";

/** Whoever runs a command on a server here reads Dutch, as does whoever gets its report. */
export const LOCALE: Locale = "nl";
export const t = wordsFor(LOCALE);

type Options = { file: string; baseUrl: string; mode: "outcome" | "would" };

/** What became of each file, in a list of one row each, and counted. */
export class Report {
  readonly #counts = new Map<Outcome, Map<string, number>>();
  total = 0;

  constructor(private readonly options: Options) {
    mkdirSync(dirname(options.file), { recursive: true });
    const columns = [t("archive.reportFile"), t("archive.reportOutcome"), t("archive.reportBecause"), t("archive.reportAddress")];
    writeFileSync(options.file, csvOf({ title: "", columns, rows: [] }));
  }

  add(rows: { name: string; done: Imported }[]): void {
    for (const { done } of rows) this.#count(done);
    appendFileSync(this.options.file, rows.map((row) => csvRow(this.#cells(row))).join(""));
  }

  /** How many came to this. */
  count(outcome: Outcome): number {
    return [...(this.#counts.get(outcome)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  }

  /** One line for each outcome, and below it one for each reason. */
  lines(): string[] {
    return outcomes.flatMap((outcome) => {
      const reasons = [...(this.#counts.get(outcome) ?? [])].filter(([reason]) => reason !== "").sort(([, one], [, other]) => other - one);
      if (this.count(outcome) === 0) return [];
      return [
        `${padded(this.count(outcome))}  ${t(`archive.${this.options.mode}.${outcome}`)}`,
        ...reasons.map(([reason, count]) => `${padded(count)}      ${reason}`),
      ];
    });
  }

  #count({ outcome, because = [] }: Imported): void {
    this.total += 1;
    const reasons = this.#counts.get(outcome) ?? new Map<string, number>();
    const reason = because.map((each) => capitalised(written({ ...each, params: { ...each.params, ...anyFile } }))).join(" ");
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    this.#counts.set(outcome, reasons);
  }

  #cells({ name, done: { outcome, document, because = [] } }: { name: string; done: Imported }): string[] {
    const address = document ? `${this.options.baseUrl}/documenten/${document}` : "";
    return [name, t(`archive.${this.options.mode}.${outcome}`), because.map(written).join(" "), address];
  }
}

/** Reasons are counted together, whatever the file or line. */
const anyFile = { file: t("archive.theFile"), line: "…" };
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const padded = (count: number): string => count.toLocaleString("nl-BE").padStart(9);
const written = ({ key, params }: Because): string => sentence(LOCALE, key, params);
