/** Collects paragraphs; table cells collect their own and become one line a row, with tabs between. */
export class Lines {
  #sinks = [[]];
  #rows = [];
  characters = 0;

  add(line) {
    const text = line.replace(/[ \u00a0]+/g, " ");
    if (!text.trim()) return;
    this.characters += text.length;
    this.#sinks.at(-1).push(text);
  }

  openRow() {
    this.#rows.push([]);
  }

  openCell() {
    this.#sinks.push([]);
  }

  closeCell() {
    if (this.#sinks.length === 1) return;
    const cell = this.#sinks.pop().map((line) =>
      line
        .replace(/^\s*(#+|-) /, "")
        .replace(/\s+/g, " ")
        .trim(),
    );
    this.#rows.at(-1)?.push(cell.join(" "));
  }

  closeRow() {
    const row = this.#rows.pop() ?? [];
    while (row.length > 0 && !row.at(-1)) row.pop();
    if (row.length > 0) this.#sinks.at(-1).push(row.join("\t"));
  }

  /** What was collected so far, and a fresh start. */
  take() {
    const lines = this.#sinks[0];
    this.#sinks = [[]];
    this.#rows = [];
    return lines.join("\n");
  }
}

export const heading = (level, text) => `${"#".repeat(Math.min(6, Math.max(1, level)))} ${text.replace(/\s+/g, " ").trim()}`;
export const item = (level, text) => `${"  ".repeat(Math.min(5, Math.max(0, level)))}- ${text.trim()}`;
