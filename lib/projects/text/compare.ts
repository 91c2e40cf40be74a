/** A stretch of words that both have, that came, or that went. */
export type Stretch = { type: "same" | "added" | "removed"; text: string };

/** More steps than this one comparison is not worth: then the whole stretch counts as written again. */
const MOST_STEPS = 4_000_000;

type Step<T> = { type: Stretch["type"]; piece: T };

/** The longest row of pieces that both have, and around it what went and what came. */
function steps(before: string[], after: string[]): Step<string>[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const same = (pieces: string[]): Step<string>[] => pieces.map((piece) => ({ type: "same", piece }));
  return [
    ...same(before.slice(0, start)),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...same(before.slice(before.length - end)),
  ];
}

function middle(before: string[], after: string[]): Step<string>[] {
  const all = (type: "added" | "removed", pieces: string[]): Step<string>[] => pieces.map((piece) => ({ type, piece }));
  if (before.length === 0 || after.length === 0 || before.length * after.length > MOST_STEPS)
    return [...all("removed", before), ...all("added", after)];
  const lengths = commonLengths(before, after);
  const width = after.length + 1;
  const found: Step<string>[] = [];
  let [at, to] = [0, 0];
  while (at < before.length && to < after.length) {
    const [old = "", fresh = ""] = [before[at], after[to]];
    if (old === fresh) {
      found.push({ type: "same", piece: old });
      at++;
      to++;
    } else if ((lengths[(at + 1) * width + to] ?? 0) >= (lengths[at * width + to + 1] ?? 0)) {
      found.push({ type: "removed", piece: old });
      at++;
    } else {
      found.push({ type: "added", piece: fresh });
      to++;
    }
  }
  return [...found, ...all("removed", before.slice(at)), ...all("added", after.slice(to))];
}

/** How long the longest common row is from each place of both to their ends. */
function commonLengths(before: string[], after: string[]): Uint32Array {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let at = before.length - 1; at >= 0; at--)
    for (let to = after.length - 1; to >= 0; to--)
      lengths[at * width + to] =
        before[at] === after[to]
          ? (lengths[(at + 1) * width + to + 1] ?? 0) + 1
          : Math.max(lengths[(at + 1) * width + to] ?? 0, lengths[at * width + to + 1] ?? 0);
  return lengths;
}

const paragraphs = (text: string) =>
  text
    .trim()
    .split(/\n{2,}/)
    .filter(Boolean);
const words = (text: string) => text.match(/\s*\S+/g) ?? [];

/** A paragraph with what is the same, added and removed in it. */
export type ComparedParagraph = Stretch[];

/** Two texts, paragraph by paragraph, in words. Paragraphs that are the same on both sides hold the others in place. */
export function compared(before: string, after: string): ComparedParagraph[] {
  const found: ComparedParagraph[] = [];
  let [gone, come]: [string[], string[]] = [[], []];
  const close = () => {
    found.push(...changed(gone, come));
    [gone, come] = [[], []];
  };
  for (const { type, piece } of steps(paragraphs(before), paragraphs(after))) {
    if (type === "removed") gone.push(piece);
    else if (type === "added") come.push(piece);
    else {
      close();
      found.push([{ type, text: piece }]);
    }
  }
  close();
  return found;
}

/** Paragraphs that took each other's place are laid beside each other in their order. */
function changed(gone: string[], come: string[]): ComparedParagraph[] {
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => {
    const [old, fresh] = [gone[at], come[at]];
    if (old === undefined) return [{ type: "added", text: fresh ?? "" }];
    if (fresh === undefined) return [{ type: "removed", text: old }];
    return joined(steps(words(old), words(fresh)));
  });
}

function joined(found: Step<string>[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { type, piece } of found) {
    const last = stretches.at(-1);
    if (last?.type === type) last.text += piece;
    else stretches.push({ type, text: piece });
  }
  return stretches;
}

export const isSame = (found: ComparedParagraph[]): boolean => found.every((paragraph) => paragraph.every(({ type }) => type === "same"));

/** What two people made of one text: paragraphs that only one of them changed are taken over, where both did both stand. */
export function merged(base: string, mine: string, theirs: string): string {
  const [own, other] = [changesTo(base, mine), changesTo(base, theirs)];
  const lines: string[] = [];
  const all = paragraphs(base);
  for (let at = 0; at <= all.length; at++) {
    const inserted = [...(other.before[at] ?? []), ...(own.before[at] ?? []).filter((piece) => !other.before[at]?.includes(piece))];
    lines.push(...inserted);
    if (at < all.length && !own.gone.has(at) && !other.gone.has(at)) lines.push(all[at] ?? "");
  }
  return lines.join("\n\n");
}

/** Of each paragraph of the base: whether it went, and what came before it. */
function changesTo(base: string, text: string): { gone: Set<number>; before: Record<number, string[]> } {
  const gone = new Set<number>();
  const before: Record<number, string[]> = {};
  let [at, place] = [0, 0];
  for (const { type, piece } of steps(paragraphs(base), paragraphs(text))) {
    if (type === "added") {
      before[place] = [...(before[place] ?? []), piece];
      continue;
    }
    if (type === "removed") gone.add(at);
    at++;
    // What comes in the place of what went stands where that began.
    if (type === "same") place = at;
  }
  return { gone, before };
}
