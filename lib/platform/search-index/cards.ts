import { ENTRY_KINDS, type EntryKind, FACETS, type Facet } from "@/lib/kernel/search-index";

/** What a card says in whole numbers, in this order, before the numbers of its values. See `cardColumns` in postgres-read.ts. */
const FIELDS = 7;
/** Stands for a day when there is no date. */
export const NO_DAY = -2_147_483_648;
const DAY = 86_400_000;

/** Readers whose view is kept: 100 kB each with 100,000 entries. */
const MOST_READERS = 50;

/** 1 by the place of each entry that somebody may see, and how many these are. */
export type Visible = { marks: Uint8Array; entries: number };

export type Value = { facet: Facet; value: string };

/** Numbers by entry, in arrays that grow: 100,000 entries are some megabytes. */
type Columns = {
  /** The set of readers, or 0 for a number that is no entry, or no longer. */
  audience: Int32Array;
  kind: Uint8Array;
  outdated: Uint8Array;
  titleLength: Int32Array;
  /** Milliseconds, NaN without a date. */
  date: Float64Array;
  valuesFrom: Int32Array;
  valuesTo: Int32Array;
};

const columnsOf = (size: number): Columns => ({
  audience: new Int32Array(size),
  kind: new Uint8Array(size),
  outdated: new Uint8Array(size),
  titleLength: new Int32Array(size),
  date: new Float64Array(size),
  valuesFrom: new Int32Array(size),
  valuesTo: new Int32Array(size),
});

/** All that counting and ordering must know of every entry, in memory. Entries are told apart by their number less `base`. */
export class Cards {
  columns: Columns = columnsOf(0);
  values = new Int32Array(0);
  readonly meanings: Value[] = [];
  /** The sets of readers that each token is in. There may be as many as there are owners. */
  readonly #audiences = new Map<string, number[]>();
  readonly #known = new Set<number>();
  /** What readers may see, as long as nothing changes: one search asks it several times. */
  readonly #visible = new Map<string, Visible>();
  /** The number of the first entry that there was when this began: all smaller ones are of entries long gone. */
  base = 0;
  /** One more than the place of the last entry. */
  size = 0;
  lastGone = 0;
  lastAudience = 0;
  lastValue = 0;
  #valuesEnd = 0;

  get lastNumber(): number {
    return this.size === 0 ? 0 : this.base + this.size - 1;
  }

  addAudience(id: number, tokens: string[]): void {
    if (this.#known.has(id)) return;
    this.#known.add(id);
    this.lastAudience = Math.max(this.lastAudience, id);
    for (const token of tokens) {
      const ids = this.#audiences.get(token);
      if (ids) ids.push(id);
      else this.#audiences.set(token, [id]);
    }
  }

  addValue(id: number, facet: string, value: string): void {
    this.meanings[id] = { facet: facet as Facet, value };
    this.lastValue = Math.max(this.lastValue, id);
  }

  /** Adds the entries of a reading, in the order of their numbers. What is here already stays as it is. */
  addEntries(bytes: Buffer): void {
    this.#visible.clear();
    for (let at = 0; at < bytes.length; ) {
      const count = bytes.readInt32BE(at + FIELDS * 4);
      if (bytes.readInt32BE(at) > this.lastNumber) this.#addEntry(bytes, at, count);
      at += (FIELDS + 1 + count) * 4;
    }
  }

  #addEntry(bytes: Buffer, at: number, count: number): void {
    const place = this.#place(bytes.readInt32BE(at), count);
    const { columns } = this;
    columns.audience[place] = bytes.readInt32BE(at + 4);
    columns.kind[place] = bytes.readInt32BE(at + 8);
    columns.outdated[place] = bytes.readInt32BE(at + 12);
    columns.titleLength[place] = bytes.readInt32BE(at + 16);
    const day = bytes.readInt32BE(at + 20);
    columns.date[place] = day === NO_DAY ? Number.NaN : day * DAY + bytes.readInt32BE(at + 24);
    columns.valuesFrom[place] = this.#valuesEnd;
    const values = at + (FIELDS + 1) * 4;
    for (let n = 0; n < count; n++) this.values[this.#valuesEnd++] = bytes.readInt32BE(values + n * 4);
    columns.valuesTo[place] = this.#valuesEnd;
  }

  valuesOf(place: number): Int32Array {
    return this.values.subarray(this.columns.valuesFrom[place], this.columns.valuesTo[place]);
  }

  /** Takes entries out of sight; the last of those that are known to be gone is `upTo`. */
  drop(numbers: Buffer, upTo: number): void {
    this.#visible.clear();
    this.lastGone = Math.max(this.lastGone, upTo);
    for (let at = 0; at < numbers.length; at += 4) {
      const place = numbers.readInt32BE(at) - this.base;
      if (place >= 0 && place < this.size) this.columns.audience[place] = 0;
    }
  }

  /** What the holder of these tokens may see. Whatever is found, counted or weighed passes here first. */
  visibleTo(tokens: readonly string[]): Visible {
    const key = tokens.join("\n");
    const known = this.#visible.get(key);
    if (known) return known;
    const readable = new Uint8Array(this.lastAudience + 1);
    for (const token of tokens) for (const id of this.#audiences.get(token) ?? []) readable[id] = 1;
    const { audience } = this.columns;
    const marks = new Uint8Array(this.size);
    let entries = 0;
    for (let place = 0; place < marks.length; place++) {
      const mark = readable[audience[place] as number] as number;
      marks[place] = mark;
      entries += mark;
    }
    if (this.#visible.size >= MOST_READERS) this.#visible.clear();
    this.#visible.set(key, { marks, entries });
    return { marks, entries };
  }

  #place(number: number, values: number): number {
    if (this.size === 0) this.base = number;
    const place = number - this.base;
    this.size = place + 1;
    if (this.size > this.columns.audience.length) {
      const larger = columnsOf(Math.max(1024, 2 * this.size));
      for (const name of Object.keys(larger) as (keyof Columns)[]) larger[name].set(this.columns[name]);
      this.columns = larger;
    }
    if (this.#valuesEnd + values > this.values.length) {
      const larger = new Int32Array(2 * (this.#valuesEnd + values));
      larger.set(this.values);
      this.values = larger;
    }
    return place;
  }
}

export const kindPlace = (kind: EntryKind): number => ENTRY_KINDS.indexOf(kind);
export const facetPlace = (facet: Facet): number => FACETS.indexOf(facet);
