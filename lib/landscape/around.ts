import { inArray, or, type SQL, sql } from "drizzle-orm";
import { coverageFrom, isEverywhere, municipalitiesIn } from "@/lib/circles/coverage";
import { circleCoverage } from "@/lib/circles/tables";
import { distanceKm, municipalitiesOf, municipality } from "@/lib/geography/places";
import type { Context } from "@/lib/kernel/context";
import { groupBy } from "@/lib/kernel/group";
import { memberships } from "@/lib/membership/tables";
import { workplace } from "@/lib/people/queries";
import { organisations, people } from "@/lib/people/tables";
import { readableCircles } from "@/lib/policy/scope";
import type { Where } from "./input";

/** Who is in one of my circles, or works in a municipality that one of them is for. A circle for all of Flanders has its members alone. */
async function ofMyCircles(ctx: Context): Promise<SQL | undefined> {
  const mine = readableCircles(ctx.actor);
  if (mine.length === 0) return sql`false`;
  const rows = await ctx.db
    .select({ circle: circleCoverage.circleId, kind: circleCoverage.kind, code: circleCoverage.code })
    .from(circleCoverage)
    .where(inArray(circleCoverage.circleId, mine));
  const covered = [...groupBy(rows, ({ circle }) => circle).values()]
    .map(coverageFrom)
    .filter((coverage) => !isEverywhere(coverage))
    .flatMap(municipalitiesIn);
  const nis = [...new Set(covered.map((place) => place.nis))];
  const hasMember = sql`exists (select 1 from ${people} colleague join ${memberships} m on m.person_id = colleague.id
    where colleague.organisation_id = ${organisations.id} and colleague.left_at is null and m.state = 'active' and ${inArray(sql`m.circle_id`, mine)})`;
  return or(nis.length > 0 ? inArray(organisations.nis, nis) : undefined, hasMember);
}

/** The organisations of my reference region; none when it is not known where I work. */
async function ofMyRegion(ctx: Context): Promise<SQL> {
  const home = municipality((await workplace(ctx)) ?? "");
  if (!home) return sql`false`;
  return inArray(
    organisations.nis,
    municipalitiesOf(home.regionId).map((place) => place.nis),
  );
}

/** The condition that an organisation is where somebody looks. */
export function isThere(ctx: Context, where: Where): Promise<SQL | undefined> {
  if (where === "kring") return ofMyCircles(ctx);
  return where === "regio" ? ofMyRegion(ctx) : Promise.resolve(undefined);
}

/** Puts what is near to me first; what has no place, or when mine is not known, comes by name. */
export async function nearFirst(ctx: Context) {
  const home = municipality((await workplace(ctx)) ?? "");
  const far = (nis: string | null) => {
    const there = municipality(nis ?? "");
    return home && there ? distanceKm(home, there) : Number.MAX_VALUE;
  };
  return <One extends { nis: string | null; organisation: string }>(rows: One[]): One[] =>
    [...rows].sort((one, other) => far(one.nis) - far(other.nis) || one.organisation.localeCompare(other.organisation, "nl-BE"));
}
