import "server-only";
import { inArray } from "drizzle-orm";
import { distanceKm, municipality } from "@/lib/geography/places";
import type { Context } from "@/lib/kernel/context";
import type { Colleague } from "@/lib/membership/colleagues/queries";
import { workplace } from "@/lib/people/queries";
import { organisations } from "@/lib/people/tables";
import type { Where } from "./input";

/** So far one drives for an hour of help, as the crow flies. */
const NEAR_KM = 20;

/** Of these people, in their order, those who are there, seen from where the reader works. `dichtbij` puts the nearest first. */
export async function peopleThere<One extends { person: Colleague }>(ctx: Context, people: One[], where: Where): Promise<One[]> {
  if (where === "overal") return people;
  if (where === "kring") return people.filter(({ person }) => person.circleIds.some((id) => ctx.actor.roles.has(id)));
  const home = municipality((await workplace(ctx)) ?? "");
  if (!home) return [];
  const places = await placesOf(
    ctx,
    people.flatMap(({ person }) => person.organisationId ?? []),
  );
  const placed = people.flatMap((one) => {
    const place = places.get(one.person.organisationId ?? "");
    return place ? [{ one, isHere: place.regionId === home.regionId, km: distanceKm(home, place) }] : [];
  });
  if (where === "regio") return placed.filter(({ isHere }) => isHere).map(({ one }) => one);
  return placed
    .filter(({ km }) => km <= NEAR_KM)
    .sort((first, second) => first.km - second.km)
    .map(({ one }) => one);
}

async function placesOf(ctx: Context, ids: string[]) {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: organisations.id, nis: organisations.nis })
    .from(organisations)
    .where(inArray(organisations.id, [...new Set(ids)]));
  return new Map(
    rows.flatMap(({ id, nis }) => {
      const place = municipality(nis ?? "");
      return place ? [[id, place] as const] : [];
    }),
  );
}
