import "server-only";
import { and, asc, desc, eq, exists, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import type { Actor } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { listOrganisations } from "@/lib/people/queries";
import { organisations } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { readableCircles } from "@/lib/policy/scope";
import { listTopics } from "@/lib/topics/queries";
import { topics } from "@/lib/topics/tables";
import { documentCircles, documents, documentTopics } from "../tables";
import { type ManyInput, MOST_AT_ONCE } from "./input";
import { changeOfMany } from "./many";
import { type MetadataRow, problemsOf } from "./row";
import { checkSheet, idsIn, readingOf } from "./sheet";
import { metadataSheets } from "./tables";
import type { Names } from "./words";

/** Of one of its own circles: that somebody placed it elsewhere makes it nobody's there. */
const inCircle = (ctx: Context, condition: SQL | undefined) =>
  exists(
    ctx.db
      .select({ one: sql`1` })
      .from(documentCircles)
      .where(and(eq(documentCircles.documentId, documents.id), isNull(documentCircles.placedBy), condition)),
  );

const ledBy = (actor: Actor): string[] => [...actor.roles].flatMap(([circle, role]) => (role === "lead" ? [circle] : []));

/** The shared documents whose metadata this actor may change: their own, and those of circles that they lead. */
function mayChange(ctx: Context): SQL | undefined {
  const led = ledBy(ctx.actor);
  const mine = eq(documents.ownerId, ctx.actor.personId ?? sql`null`);
  const ofMyCircles = led.length > 0 ? inCircle(ctx, inArray(documentCircles.circleId, led)) : undefined;
  return and(eq(documents.state, "shared"), or(mine, ofMyCircles));
}

export type Scope = { id: string; slug: string; name: string } | null;

/** The circle of this address when the actor leads it; null for one's own documents. */
export async function scopeOf(ctx: Context, slug: string): Promise<Scope> {
  if (!slug) return null;
  const [circle] = await ctx.db
    .select({ id: circles.id, slug: circles.slug, name: circles.name })
    .from(circles)
    .where(eq(circles.slug, slug));
  if (!circle) throw notFound();
  authorize(ctx.actor, "circle.export", circle);
  return circle;
}

/** The circles whose documents this actor may change. */
export function ledCircles(ctx: Context): Promise<NonNullable<Scope>[]> {
  const led = ledBy(ctx.actor);
  if (led.length === 0) return Promise.resolve([]);
  return ctx.db
    .select({ id: circles.id, slug: circles.slug, name: circles.name })
    .from(circles)
    .where(inArray(circles.id, led))
    .orderBy(asc(circles.name));
}

type Which = { scope?: Scope; ids?: string[]; limit?: number; offset?: number };

const within = (ctx: Context, scope: Scope | undefined) =>
  scope ? inCircle(ctx, eq(documentCircles.circleId, scope.id)) : eq(documents.ownerId, ctx.actor.personId ?? sql`null`);

/** How many documents of a circle, or of their own, this actor may change. */
export const countRows = (ctx: Context, scope: Scope): Promise<number> => ctx.db.$count(documents, and(mayChange(ctx), within(ctx, scope)));

/** More than any circle has. */
const NO_LIMIT = 1_000_000;

/** Metadata of the documents that this actor may change, newest first: of a circle, of certain ones, or their own. */
export async function metadataRows(ctx: Context, { scope, ids, limit = NO_LIMIT, offset = 0 }: Which): Promise<MetadataRow[]> {
  const wanted = ids?.filter(isId);
  if (wanted?.length === 0) return [];
  const which = wanted ? inArray(documents.id, wanted) : within(ctx, scope);
  const rows = await ctx.db
    .select({
      id: documents.id,
      title: documents.title,
      kind: documents.kind,
      language: sql<MetadataRow["language"]>`${documents.language}`,
      date: documents.date,
      validUntil: documents.validUntil,
      visibility: documents.visibility,
      organisation: documents.organisationId,
      product: documents.product,
      supplier: documents.supplier,
      summary: documents.summary,
      topics: sql<string[]>`array(select topic_id from ${documentTopics} where document_id = ${documents.id} order by 1)`,
      circles: sql<string[]>`array(select circle_id::text from ${documentCircles} where document_id = ${documents.id} order by 1)`,
      placed: sql<
        string[]
      >`array(select circle_id::text from ${documentCircles} where document_id = ${documents.id} and placed_by is not null)`,
    })
    .from(documents)
    .where(and(mayChange(ctx), which))
    .orderBy(desc(documents.sharedAt), documents.id)
    .limit(limit)
    .offset(offset);
  return rows;
}

/** The names behind the ids of a row, and what a sheet may name. */
export async function namesFor(ctx: Context, rows: MetadataRow[]): Promise<Names> {
  const present = [...new Set(rows.flatMap((row) => row.circles))];
  const among = [...new Set([...readableCircles(ctx.actor), ...present])];
  const circleRows = among.length > 0 ? await circlesAmong(ctx, among) : [];
  const listed = await listOrganisations(ctx);
  const missing = rows.flatMap((row) => row.organisation ?? []).filter((id) => !listed.some((one) => one.id === id));
  const others =
    missing.length > 0
      ? await ctx.db
          .select({ id: organisations.id, name: organisations.name })
          .from(organisations)
          .where(inArray(organisations.id, missing))
      : [];
  return { topics: await topicsFor(ctx, rows), circles: circleRows, organisations: [...listed, ...others], locale: ctx.actor.locale };
}

const circlesAmong = (ctx: Context, ids: string[]) =>
  ctx.db
    .select({ id: circles.id, slug: circles.slug, name: circles.name })
    .from(circles)
    .where(inArray(circles.id, ids))
    .orderBy(circles.name);

/** Topics in use, and those out of use that a document still has. */
async function topicsFor(ctx: Context, rows: MetadataRow[]) {
  const used = await listTopics(ctx);
  const known = new Set(used.map((topic) => topic.id));
  const retired = [...new Set(rows.flatMap((row) => row.topics))].filter((id) => !known.has(id));
  if (retired.length === 0) return used.map(({ id, nl, en }) => ({ id, nl, en }));
  const rest = await ctx.db.select({ id: topics.id, nl: topics.nl, en: topics.en }).from(topics).where(inArray(topics.id, retired));
  return [...used.map(({ id, nl, en }) => ({ id, nl, en })), ...rest];
}

/** The circles in which this actor may put a document. */
export async function openCircles(ctx: Context) {
  const mine = readableCircles(ctx.actor);
  if (mine.length === 0) return [];
  return ctx.db
    .select({ id: circles.id, name: circles.name })
    .from(circles)
    .where(and(inArray(circles.id, mine), isNull(circles.archivedAt)))
    .orderBy(circles.name);
}

/** What a form for many would do to each of the chosen documents. */
export async function previewMany(ctx: Context, input: ManyInput) {
  const rows = await metadataRows(ctx, { ids: input.documents.slice(0, MOST_AT_ONCE) });
  const mine = new Set((await openCircles(ctx)).map((circle) => circle.id));
  return rows.map((row) => {
    const change = changeOfMany(row, input);
    return { row, change, problems: problemsOf(row, change, mine) };
  });
}
export type Preview = Awaited<ReturnType<typeof previewMany>>[number];

/** A sheet of one's own, and what it would do, line by line, if it went in now. */
export async function readSheet(ctx: Context, id: string) {
  const [sheet] = isId(id)
    ? await ctx.db
        .select()
        .from(metadataSheets)
        .where(and(eq(metadataSheets.id, id), eq(metadataSheets.madeBy, ctx.actor.personId ?? sql`null`)))
    : [];
  if (!sheet) throw notFound();
  const reading = readingOf(sheet.text);
  const rows = await metadataRows(ctx, { ids: idsIn(reading) });
  const names = await namesFor(ctx, rows);
  const mine = new Set((await openCircles(ctx)).map((circle) => circle.id));
  return { id, doneAt: sheet.doneAt, counts: sheet.counts, names, ...checkSheet(reading, { rows, names, mine }) };
}
export type ReadSheet = Awaited<ReturnType<typeof readSheet>>;
