import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { municipality, type Region, region } from "@/lib/geography/places";
import type { Context } from "@/lib/kernel/context";
import { groupBy } from "@/lib/kernel/group";
import { authorize } from "@/lib/policy/rules";
import { type Coverage, coverageFrom, isEverywhere, municipalitiesIn } from "../coverage";
import { circleCoverage, circles } from "../tables";
import { circleWishes } from "./tables";

const shown = {
  id: circleWishes.id,
  email: circleWishes.email,
  name: circleWishes.name,
  kind: circleWishes.kind,
  code: circleWishes.code,
  wantsToStart: circleWishes.wantsToStart,
  createdAt: circleWishes.createdAt,
};

type Row = { kind: "region" | "municipality"; code: string };

/** The region in which a wish lies. */
const regionOf = ({ kind, code }: Row): Region | undefined => region(kind === "region" ? code : (municipality(code)?.regionId ?? ""));

/** The place of a wish, by its name. */
const placeName = ({ kind, code }: Row): string => (kind === "region" ? region(code)?.name : municipality(code)?.name) ?? code;

export type Wish = { id: string; email: string; name: string; place: string; wantsToStart: boolean; createdAt: Date };
export type WishesOfRegion = { region: string; wishes: Wish[]; starters: number };

const names = new Intl.Collator("nl-BE");

/** What nobody has seen to yet, by region, the region with most wishes first. For admins. */
export async function openWishes(ctx: Context): Promise<WishesOfRegion[]> {
  authorize(ctx.actor, "wish.handle", null);
  const rows = await ctx.db.select(shown).from(circleWishes).where(isNull(circleWishes.handledAt)).orderBy(asc(circleWishes.createdAt));
  const groups = groupBy(rows, (row) => regionOf(row)?.name ?? placeName(row));
  return [...groups]
    .map(([name, wishes]) => ({
      region: name,
      wishes: wishes.map(({ kind, code, ...wish }) => ({ ...wish, place: placeName({ kind, code }) })),
      starters: wishes.filter(({ wantsToStart }) => wantsToStart).length,
    }))
    .sort((one, other) => other.wishes.length - one.wishes.length || names.compare(one.region, other.region));
}

/** Wishes for where this circle is at home, of people who were not told of it. A circle for all of Flanders answers none. */
export async function untoldWishes(ctx: Context, circleId: string) {
  authorize(ctx.actor, "wish.handle", null);
  const [circle] = await ctx.db
    .select({ id: circles.id })
    .from(circles)
    .where(and(eq(circles.id, circleId), isNull(circles.archivedAt)));
  if (!circle) return [];
  const coverage = coverageFrom(await ctx.db.select().from(circleCoverage).where(eq(circleCoverage.circleId, circleId)));
  if (isEverywhere(coverage)) return [];
  const rows = await ctx.db.select(shown).from(circleWishes).where(isNull(circleWishes.toldAt)).orderBy(asc(circleWishes.createdAt));
  return rows.filter((row) => answers(coverage, row)).map(({ kind, code, ...wish }) => ({ ...wish, place: placeName({ kind, code }) }));
}

/** A municipality must be covered itself; of a region one municipality is enough. */
function answers(coverage: Coverage, { kind, code }: Row): boolean {
  const places = municipalitiesIn(coverage);
  return kind === "region" ? places.some(({ regionId }) => regionId === code) : places.some(({ nis }) => nis === code);
}
