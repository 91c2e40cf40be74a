import type { Imported } from "@/lib/documents/import/commands";

const meanings: Record<Imported["outcome"], string> = {
  imported: "in, with text",
  unread: "in, but the text could not be read",
  held: "in as drafts: the check before sharing found something, a person must look first (or use --unchecked)",
  same: "left out: the very same file is in already",
  refused: "left out: refused",
  already: "in since an earlier run",
};

/** Counts what became of each document, and keeps why of those that need somebody. */
export class Report {
  readonly #counts = new Map<Imported["outcome"], number>();
  readonly #troubles: string[] = [];
  total = 0;

  add(name: string, { outcome, because }: Imported): void {
    this.total += 1;
    this.#counts.set(outcome, (this.#counts.get(outcome) ?? 0) + 1);
    if (because) this.#troubles.push(`${outcome}\t${because}\t${name}`);
  }

  /** What was done in this run; the rest was done before. */
  get fresh(): number {
    return this.total - (this.#counts.get("already") ?? 0);
  }

  lines(): string[] {
    const counted = [...this.#counts].map(([outcome, count]) => `${String(count).padStart(7)}  ${meanings[outcome]}`);
    return [...counted, ...this.#troubles.sort().map((trouble) => `         ${trouble}`)];
  }
}
