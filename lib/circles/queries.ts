import "server-only";
import { asc, eq, inArray, isNull } from "drizzle-orm";
import { findPlaces } from "@/lib/geography/find";
import { municipality } from "@/lib/geography/places";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { authorize } from "@/lib/policy/rules";
import { ledCircles } from "@/lib/policy/scope";
import { type Coverage, coverageFrom, isEverywhere } from "./coverage";
import { circleCoverage, circles } from "./tables";

export type Circle = {
  id: string;
  slug: string;
  name: string;
  description: string;
  rhythm: string;
  archivedAt: Date | null;
  coverage: Coverage;
};

const shown = {
  id: circles.id,
  slug: circles.slug,
  name: circles.name,
  description: circles.description,
  rhythm: circles.rhythm,
  archivedAt: circles.archivedAt,
};

const names = new Intl.Collator("nl-BE");

/** Every circle that is alive, regional ones first, then those for all of Flanders. */
export async function listCircles(ctx: Context): Promise<Circle[]> {
  const rows = await ctx.db.select(shown).from(circles).where(isNull(circles.archivedAt));
  const circlesWithPlace = await withCoverage(ctx, rows);
  return circlesWithPlace.sort(
    (one, other) => Number(isEverywhere(one.coverage)) - Number(isEverywhere(other.coverage)) || names.compare(one.name, other.name),
  );
}

/** The circles that this lead or admin keeps, also those that have stopped. */
export async function keptCircles(ctx: Context): Promise<Circle[]> {
  authorize(ctx.actor, "admin.enter", null);
  const led = ledCircles(ctx.actor);
  const rows = await ctx.db
    .select(shown)
    .from(circles)
    .where(led === "all" ? undefined : inArray(circles.id, led))
    .orderBy(asc(circles.name));
  return withCoverage(ctx, rows);
}

/** The circle of an address. An archived one still answers, with its successor. */
export async function findCircle(ctx: Context, slug: string): Promise<Circle & { successor: { slug: string; name: string } | null }> {
  const [row] = await ctx.db
    .select({ ...shown, successorId: circles.successorId })
    .from(circles)
    .where(eq(circles.slug, slug));
  if (!row) throw notFound();
  const { successorId, ...circle } = row;
  const [found] = await withCoverage(ctx, [circle]);
  if (!found) throw notFound();
  return { ...found, successor: await nameOf(ctx, successorId) };
}

async function nameOf(ctx: Context, id: string | null) {
  if (!id) return null;
  const [circle] = await ctx.db.select({ slug: circles.slug, name: circles.name }).from(circles).where(eq(circles.id, id));
  return circle ?? null;
}

async function withCoverage<Row extends Omit<Circle, "coverage">>(ctx: Context, rows: Row[]): Promise<(Row & { coverage: Coverage })[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const places = await ctx.db.select().from(circleCoverage).where(inArray(circleCoverage.circleId, ids));
  return rows.map((row) => ({ ...row, coverage: coverageFrom(places.filter((place) => place.circleId === row.id)) }));
}

const covers = ({ coverage }: Circle, nis: string): boolean =>
  coverage.municipalities.includes(nis) || coverage.regions.includes(municipality(nis)?.regionId ?? "");

/** The circles that are at home in a municipality. Those for all of Flanders are not among them. */
export async function circlesCovering(ctx: Context, nis: string): Promise<Circle[]> {
  return (await listCircles(ctx)).filter((circle) => covers(circle, nis));
}

/** What the finder answers: the place, and per municipality its circles. */
export async function findYourCircle(ctx: Context, query: string) {
  const place = findPlaces(query);
  const all = await listCircles(ctx);
  const everywhere = all.filter((circle) => isEverywhere(circle.coverage));
  if (place.kind === "region") {
    return { ...place, circles: all.filter((circle) => circle.coverage.regions.includes(place.region.id)), everywhere };
  }
  if (place.kind !== "found") return { ...place, everywhere };
  const places = place.places.map((found) => ({ ...found, circles: all.filter((circle) => covers(circle, found.municipality.nis)) }));
  return { kind: place.kind, places, everywhere };
}

export type FinderAnswer = Awaited<ReturnType<typeof findYourCircle>>;

/** Whether any of these circles has stopped. Within a transaction none of them is closed before it ends. */
export async function haveStopped(tx: Context, ids: string[]): Promise<boolean> {
  if (ids.length === 0) return false;
  const found = await tx.db
    .select({ archivedAt: circles.archivedAt })
    .from(circles)
    .where(inArray(circles.id, ids))
    .orderBy(asc(circles.id))
    .for("share");
  return found.some(({ archivedAt }) => archivedAt !== null);
}
