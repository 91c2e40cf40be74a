import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull, ne } from "drizzle-orm";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { slugOf } from "@/lib/kernel/ids";
import { enqueue } from "@/lib/outbox/commands";
import { authorize } from "@/lib/policy/rules";
import { type Coverage, municipalitiesIn, municipalitiesNamed } from "./coverage";
import { type archiveInput, type CircleInput, circleInput, type placesInput, type reopenInput, type wordsInput } from "./input";
import { circleCoverage, circles } from "./tables";

/** No piece of an address, or one that is a page of its own. */
const RESERVED = ["", "nieuw"];

/** Starts a circle: a name, a place, and whatever it says about itself. */
export async function startCircle(ctx: Context, input: CircleInput): Promise<{ id: string; slug: string }> {
  const { regions, municipalities, more, name, ...words } = circleInput.parse(input);
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "circle.start", null);
    const coverage = chosen({ regions, municipalities, more });
    const slug = words.slug ?? slugOf(name);
    if (RESERVED.includes(slug)) throw new DomainError("invalid", "circles.nameUnusable", {}, "name");
    const [circle] = await tx.db
      .insert(circles)
      .values({ name, ...words, slug })
      .onConflictDoNothing({ target: circles.slug })
      .returning({ id: circles.id, slug: circles.slug });
    if (!circle) throw new DomainError("conflict", "circles.nameTaken", {}, "name");
    await writeCoverage(tx, circle.id, coverage);
    await remember(tx, circle.id, "circle.start", { name });
    return circle;
  });
}

type Places = Coverage & { more: string };

/** The places that were chosen and those that were typed, each once. */
function chosen({ regions, municipalities, more }: Places): Coverage {
  const { codes, unknown } = municipalitiesNamed(more);
  if (unknown.length > 0) throw new DomainError("invalid", "circles.placesUnknown", { names: unknown.join(", ") }, "more");
  return { regions: [...new Set(regions)], municipalities: [...new Set([...municipalities, ...codes])] };
}

async function writeCoverage(tx: Context, circleId: string, { regions, municipalities }: Coverage): Promise<void> {
  const rows = [
    ...regions.map((code) => ({ circleId, kind: "region" as const, code })),
    ...municipalities.map((code) => ({ circleId, kind: "municipality" as const, code })),
  ];
  if (rows.length > 0) await tx.db.insert(circleCoverage).values(rows);
}

async function remember(tx: Context, id: string, action: string, data: Record<string, unknown> = {}): Promise<void> {
  await record(tx, { action, subject: { kind: "circle", id }, circleId: id, data });
  await enqueue(tx, "search.index", { kind: "circle", id });
}

/** What a circle says about itself. Its address stays, whatever it is called now: links keep working. */
export function describeCircle(ctx: Context, { circle: id, ...words }: z.output<typeof wordsInput>): Promise<{ slug: string }> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "circle.lead", { id });
    const [circle] = await tx.db.update(circles).set(words).where(eq(circles.id, id)).returning({ slug: circles.slug });
    if (!circle) throw notFound();
    await remember(tx, id, "circle.describe", { name: words.name });
    return circle;
  });
}

/** Where a circle is at home from now on; how many municipalities that is. */
export function placeCircle(ctx: Context, { circle: id, ...places }: z.output<typeof placesInput>): Promise<{ count: number }> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "circle.start", null);
    const coverage = chosen(places);
    const [circle] = await tx.db.select({ id: circles.id }).from(circles).where(eq(circles.id, id)).for("update");
    if (!circle) throw notFound();
    await tx.db.delete(circleCoverage).where(eq(circleCoverage.circleId, id));
    await writeCoverage(tx, id, coverage);
    await remember(tx, id, "circle.place", coverage);
    return { count: municipalitiesIn(coverage).length };
  });
}

/** Closes a circle. Its page stays, with the way to its successor. */
export function archiveCircle(ctx: Context, { circle: id, successor }: z.output<typeof archiveInput>): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "circle.start", null);
    await lockInOrder(tx, successor ? [id, successor] : [id]);
    if (successor) await requireAlive(tx, successor, id);
    const [closed] = await tx.db
      .update(circles)
      .set({ archivedAt: tx.now, successorId: successor ?? null })
      .where(and(eq(circles.id, id), isNull(circles.archivedAt)))
      .returning({ id: circles.id });
    if (!closed) throw new DomainError("conflict", "circles.alreadyArchived");
    await remember(tx, id, "circle.archive", { successor });
  });
}

/** Two that are closed at once, each for the other, wait here: the second one finds its successor stopped. */
async function lockInOrder(tx: Context, ids: string[]): Promise<void> {
  await tx.db.select({ id: circles.id }).from(circles).where(inArray(circles.id, ids)).orderBy(asc(circles.id)).for("no key update");
}

async function requireAlive(tx: Context, successor: string, id: string): Promise<void> {
  const [alive] = await tx.db
    .select({ id: circles.id })
    .from(circles)
    .where(and(eq(circles.id, successor), ne(circles.id, id), isNull(circles.archivedAt)));
  if (!alive) throw new DomainError("invalid", "circles.successorWrong", {}, "successor");
}

/** Takes back that a circle was closed. */
export function reopenCircle(ctx: Context, { circle: id }: z.output<typeof reopenInput>): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "circle.start", null);
    const [open] = await tx.db
      .update(circles)
      .set({ archivedAt: null, successorId: null })
      .where(and(eq(circles.id, id), isNotNull(circles.archivedAt)))
      .returning({ id: circles.id });
    if (!open) throw new DomainError("conflict", "circles.notArchived");
    await remember(tx, id, "circle.reopen");
  });
}
