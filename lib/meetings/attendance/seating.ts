import { after, HOUR } from "@/lib/kernel/dates";
import type { Seat } from "./tables";

export type Room = { capacity: number | null; seatsPerOrganisation: number | null; startsAt: Date };

/** Somebody who wants a seat. Who has no organisation counts for none. */
export type Wanting = { personId: string; organisationId: string | null; seat: Seat | null; confirmBy: Date | null };

/** A seat that somebody has from now on: theirs, or held for them until `confirmBy`. */
export type Given = { personId: string; confirmBy: Date | null };

/** A day holds a night, and a mail that is read the next morning. */
const TO_CONFIRM = 24 * HOUR;
/** Answered at the latest so long before the start, a refusal still helps somebody else. */
const BEFORE_START = 12 * HOUR;
/** In less than this nobody can be expected to answer. */
const TOO_SHORT = 2 * HOUR;

/** Until when a seat that comes free now is held; null so close to the start that it is simply given. */
export function confirmationEnds(now: Date, startsAt: Date): Date | null {
  const ends = new Date(Math.min(after(now, TO_CONFIRM).getTime(), latestAnswer(startsAt).getTime()));
  return ends.getTime() - now.getTime() < TOO_SHORT ? null : ends;
}

const latestAnswer = (startsAt: Date): Date => after(startsAt, -BEFORE_START);

export const holdsSeat = ({ seat }: Pick<Wanting, "seat">): boolean => seat === "taken" || seat === "offered";

/** What still may be given in a room: seats, and of those so many to each organisation. */
export function freeIn({ capacity, seatsPerOrganisation }: Omit<Room, "startsAt">, line: Wanting[]) {
  const held = line.filter(holdsSeat);
  const ofOrganisation = new Map<string | null, number>();
  for (const { organisationId } of held) ofOrganisation.set(organisationId, (ofOrganisation.get(organisationId) ?? 0) + 1);
  return {
    isFull: () => capacity !== null && held.length >= capacity,
    hasItsSeats: (organisationId: string | null) =>
      seatsPerOrganisation !== null && organisationId !== null && (ofOrganisation.get(organisationId) ?? 0) >= seatsPerOrganisation,
    take: (one: Wanting) => {
      held.push(one);
      ofOrganisation.set(one.organisationId, (ofOrganisation.get(one.organisationId) ?? 0) + 1);
    },
  };
}

/**
 * Who gets a seat, of a line in the order of asking whose offers are all still open. Whoever asks at this moment has it at once; to
 * who waited it is offered, unless nothing is scarce or nobody could answer in time. A seat that somebody has is never taken away.
 */
export function seatsToGive(line: Wanting[], room: Room, { now, asking }: { now: Date; asking: string | null }): Given[] {
  const isScarce = room.capacity !== null || room.seatsPerOrganisation !== null;
  const ends = isScarce ? confirmationEnds(now, room.startsAt) : null;
  const free = freeIn(room, line);
  const kept = line.filter(({ seat, personId, confirmBy }) => {
    const needsNoAnswer = !isScarce || confirmBy === null || confirmBy > latestAnswer(room.startsAt);
    return seat === "offered" && (personId === asking || needsNoAnswer);
  });
  const given: Given[] = kept.map(({ personId }) => ({ personId, confirmBy: null }));
  for (const one of line) {
    const isServed = holdsSeat(one) || (one.seat === "lapsed" && one.personId !== asking && isScarce);
    if (isServed || free.isFull() || free.hasItsSeats(one.organisationId)) continue;
    free.take(one);
    given.push({ personId: one.personId, confirmBy: one.personId === asking ? null : ends });
  }
  return given;
}
