import type { Strength } from "../parameters";

/** A topic of somebody's profile as it counts here. */
export type Outcome = { score: number; strength: Strength };
/** Somebody's topics by the numbers in force, and by the others. */
export type Judged = { personId: string; before: Map<string, Outcome>; after: Map<string, Outcome> };

type Place = { personId: string; score: number };
export type Places = { before: Place[]; after: Place[] };

/** What a reader would notice: lines of profiles that come, go, or get another word. */
export type Noticed = { appear: number; vanish: number; up: number; down: number };
export type Affected = Noticed & { personId: string; shift: number };

/** What two ways of counting make of everybody, person by person; it keeps no more than it will show. */
export type Tally = {
  people: number;
  lines: Noticed & { before: number; after: number };
  topics: Map<string, Places>;
  affected: Affected[];
};

/** The first people of a topic: as many as a question brings up at once. */
export const FIRST = 5;
/** The people whose profile changes most. */
export const MOST_AFFECTED = 10;

const order: Record<Strength, number> = { familiar: 0, experienced: 1, guide: 2 };

export const emptyTally = (): Tally => ({
  people: 0,
  lines: { before: 0, after: 0, appear: 0, vanish: 0, up: 0, down: 0 },
  topics: new Map(),
  affected: [],
});

export function countPerson(tally: Tally, { personId, before, after }: Judged): void {
  const own: Affected = { personId, appear: 0, vanish: 0, up: 0, down: 0, shift: 0 };
  for (const topicId of new Set([...before.keys(), ...after.keys()])) {
    const [old, fresh] = [before.get(topicId), after.get(topicId)];
    notice(own, old, fresh);
    const places = tally.topics.get(topicId) ?? { before: [], after: [] };
    if (old) place(places.before, { personId, score: old.score });
    if (fresh) place(places.after, { personId, score: fresh.score });
    tally.topics.set(topicId, places);
  }
  tally.people++;
  tally.lines.before += before.size;
  tally.lines.after += after.size;
  for (const what of ["appear", "vanish", "up", "down"] as const) tally.lines[what] += own[what];
  if (noticeable(own) > 0) keepBest(tally.affected, own, { most: MOST_AFFECTED, goesBefore: changesMore });
}

/** Topics whose first people are others, or stand in another order. */
export function topicsThatChange({ topics }: Tally): ({ topicId: string } & Places)[] {
  const ids = (places: Place[]) => places.map(({ personId }) => personId).join();
  return [...topics]
    .filter(([, { before, after }]) => ids(before) !== ids(after))
    .map(([topicId, places]) => ({ topicId, ...places }))
    .sort((one, other) => newcomers(other) - newcomers(one));
}

const newcomers = ({ before, after }: Places) =>
  after.filter(({ personId }) => !before.some((old) => old.personId === personId)).length + Math.max(0, before.length - after.length);

function notice(own: Affected, old: Outcome | undefined, fresh: Outcome | undefined): void {
  own.shift += Math.abs((fresh?.score ?? 0) - (old?.score ?? 0));
  if (!old) own.appear++;
  else if (!fresh) own.vanish++;
  else if (order[fresh.strength] > order[old.strength]) own.up++;
  else if (order[fresh.strength] < order[old.strength]) own.down++;
}

const noticeable = ({ appear, vanish, up, down }: Noticed) => appear + vanish + up + down;
const changesMore = (one: Affected, other: Affected) => noticeable(other) - noticeable(one) || other.shift - one.shift;

const strongest = (one: Place, other: Place) => other.score - one.score || (one.personId < other.personId ? -1 : 1);
const place = (places: Place[], one: Place) => keepBest(places, one, { most: FIRST, goesBefore: strongest });

type Best<T> = { most: number; goesBefore: (one: T, other: T) => number };

/** Puts one in a short list that stays in order, and drops who falls off its end. */
function keepBest<T>(list: T[], one: T, { most, goesBefore }: Best<T>): void {
  const last = list.at(-1);
  if (list.length === most && last !== undefined && goesBefore(last, one) <= 0) return;
  list.push(one);
  list.sort(goesBefore);
  if (list.length > most) list.pop();
}
