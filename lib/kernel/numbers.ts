/** Numbers that admins may change: what each may be, how people write it, and how one list of them differs from another. */

/** What may be typed for a number. A whole one counts things, days or years. */
export type Range = { min: number; max: number; whole?: boolean };

/** A number by where it stands among the others: `damping`, `roles.author`. */
export type NumberName = string;
export type Numbers = Record<NumberName, number>;
export type Changed = { name: NumberName; from: number; to: number };

/** As people here write it, `0,7`, or as machines do. */
const WRITTEN = /^\d{1,3}([.,]\d{1,3})?$/;

/** The number that somebody typed, or null when it is none or out of its range. */
export function numberIn(text: string, { min, max, whole = false }: Range): number | null {
  const value = WRITTEN.test(text.trim()) ? Number(text.trim().replace(",", ".")) : Number.NaN;
  return value >= min && value <= max && (!whole || Number.isInteger(value)) ? value : null;
}

/** Numbers by name, or by group and name within it. */
export type NumberTree = Record<string, number | Record<string, number>>;

/** A tree of numbers as one list, in the order of `names`. */
export function listOf(tree: NumberTree, names: NumberName[]): Numbers {
  const standing = (name: NumberName) => {
    const [part = "", inner] = name.split(".");
    const value = tree[part];
    return typeof value === "object" ? value[inner ?? ""] : value;
  };
  return Object.fromEntries(names.map((name) => [name, standing(name) ?? 0]));
}

/** A tree with these numbers in their place. Names that nobody knows any more say nothing. */
export function withNumbers<Tree extends NumberTree>(defaults: Tree, changes: Numbers, names: NumberName[]): Tree {
  const changed = structuredClone(defaults);
  const tree: NumberTree = changed;
  for (const name of names) {
    const value = changes[name];
    if (value === undefined) continue;
    const [part = "", inner] = name.split(".");
    const branch = tree[part];
    if (typeof branch === "object" && inner) branch[inner] = value;
    else tree[part] = value;
  }
  return changed;
}

/** The numbers of one list that another does not have so. */
export const differing = (numbers: Numbers, other: Numbers, names: NumberName[]): Numbers =>
  Object.fromEntries(names.flatMap((name) => (numbers[name] === other[name] ? [] : [[name, numbers[name] ?? 0]])));

export const changesFrom = (before: Numbers, after: Numbers, names: NumberName[]): Changed[] =>
  Object.entries(differing(after, before, names)).map(([name, to]) => ({ name, from: before[name] ?? 0, to }));

/** Changes that a page lists. */
export const SHOWN_CHANGES = 10;

export type ChangeRow = { number: number; changes: Numbers; at: Date; by: string | null };
export type Change = Omit<ChangeRow, "changes"> & { changed: Changed[] };

/** What each change made of the one before it. The rows are the last first, one more than is shown. */
export function historyOf(rows: ChangeRow[], defaults: Numbers, names: NumberName[]): Change[] {
  const numbersAt = (place: number): Numbers => ({ ...defaults, ...rows[place]?.changes });
  return rows.slice(0, SHOWN_CHANGES).map(({ number, at, by }, place) => ({
    number,
    at,
    by,
    changed: changesFrom(numbersAt(place + 1), numbersAt(place), names),
  }));
}
