import "server-only";
import type { Context } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { DomainError } from "@/lib/kernel/errors";
import { membersOfCircles } from "../agenda/queries";
import { bySlug, subjectOf } from "../queries";
import type { meetings } from "../tables";

type Row = typeof meetings.$inferSelect;
type Span = Pick<Row, "startsAt" | "endsAt">;

/** An end after the begin, and no day that is over; a meeting that was may be corrected on its own day. */
export function requireSpan(tx: Context, { startsAt, endsAt }: Span, before?: Span): void {
  if (endsAt <= startsAt) throw new DomainError("invalid", "meetings.endsTooEarly", {}, "to");
  const day = brusselsDay(startsAt);
  const isPast = day < brusselsDay(tx.now) && day !== (before && brusselsDay(before.startsAt));
  // The platform itself may take in what was.
  if (isPast && tx.actor.personId !== null) throw new DomainError("invalid", "planning.dayPast", {}, "day");
}

type Hosts = { hostOrganisationId?: string | null; contactId?: string | null };

/** Host and contact come from the circles that meet: a name in a form must not show members somebody else's address. */
export async function requireOwnPeople(tx: Context, circleIds: string[], given: Hosts, before: Hosts = {}): Promise<void> {
  const { contactId, hostOrganisationId } = given;
  const isNew = (name: keyof Hosts) => Boolean(given[name]) && given[name] !== before[name];
  if (!isNew("contactId") && !isNew("hostOrganisationId")) return;
  const members = await membersOfCircles(tx, circleIds);
  if (isNew("contactId") && !members.some(({ id }) => id === contactId)) throw new DomainError("invalid", "errors.choose", {}, "contactId");
  if (isNew("hostOrganisationId") && !members.some(({ organisationId }) => organisationId === hostOrganisationId))
    throw new DomainError("invalid", "errors.choose", {}, "hostOrganisationId");
}

type Place = Pick<Row, "address" | "latitude" | "longitude">;

/** A point on the map belongs to an address: another address with the old point has none. */
export function withoutOldPoint<Fields extends Partial<Place>>(before: Place, fields: Fields): Fields {
  const isMoved = fields.address !== undefined && fields.address !== before.address;
  const { latitude = before.latitude, longitude = before.longitude } = fields;
  const isSame = latitude === before.latitude && longitude === before.longitude;
  return isMoved && isSame ? { ...fields, latitude: null, longitude: null } : fields;
}

const placeFields = ["venue", "address", "room", "entrance", "parking", "accessibility", "latitude", "longitude"] as const;
type PlaceFields = Partial<Pick<Row, (typeof placeFields)[number]>>;

/** What was left empty about the place is taken from an earlier meeting there. */
export async function withPlaceOf<Fields extends PlaceFields>(tx: Context, fields: Fields, earlier: string | null = null): Promise<Fields> {
  if (!earlier) return fields;
  const from = await subjectOf(tx, bySlug(earlier));
  const isElsewhere = Boolean(fields.address) && fields.address !== from.address;
  const taken = placeFields.filter((field) => !(isElsewhere || fields[field]));
  return { ...fields, ...Object.fromEntries(taken.map((field) => [field, from[field]])) };
}
