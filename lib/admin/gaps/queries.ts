import "server-only";
import { and, asc, count, desc, eq, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import { documentCircles, documents, documentVersions } from "@/lib/documents/tables";
import type { Context } from "@/lib/kernel/context";
import { after, brusselsDay, DAY } from "@/lib/kernel/dates";
import { meetings } from "@/lib/meetings/tables";
import { authorize, can } from "@/lib/policy/rules";
import { ledCircles, readableCircles } from "@/lib/policy/scope";
import { listMissed } from "@/lib/search/missed/queries";
import { nearestTopics } from "@/lib/search/ways/nearest-topics";
import { listTopics, topicName } from "@/lib/topics/queries";
import { topics } from "@/lib/topics/tables";

/** Lines of each list: what is not in the first fifty is not what hurts most. */
const MOST = 50;
/** How far back a search that found nothing still counts as a gap. */
const RECENT = 90 * DAY;

/** What is missing, where this actor decides. What was searched for is for admins: they keep the words. */
export async function gaps(ctx: Context) {
  authorize(ctx.actor, "insight.see", null);
  const since = brusselsDay(after(ctx.now, -RECENT));
  const [missed, withoutExperts, withoutDate, withoutText] = await Promise.all([
    can(ctx.actor, "topics.keep", null) ? missedWithTopics(ctx, since) : null,
    topicsWithoutExperts(ctx),
    circlesWithoutDate(ctx),
    documentsWithoutText(ctx),
  ]);
  return { missed, withoutExperts, withoutDate, withoutText };
}

export type Gaps = Awaited<ReturnType<typeof gaps>>;

/** What was asked and not found, each with the topics that it may be another word for. */
async function missedWithTopics(ctx: Context, since: string) {
  const [missed, all] = await Promise.all([listMissed(ctx, { since, limit: MOST }), listTopics(ctx)]);
  return missed.map((one) => ({
    ...one,
    near: nearestTopics(one.words, all).map((topic) => ({ id: topic.id, name: topicName(ctx, topic) })),
  }));
}

/** Of these circles, those where the actor decides. */
function inReach(ctx: Context, column: typeof circles.id | typeof documentCircles.circleId): SQL | undefined {
  const led = ledCircles(ctx.actor);
  if (led === "all") return undefined;
  return led.length > 0 ? inArray(column, led) : sql`false`;
}

/** Topics that something was written or asked about, while nobody shows to know of them. */
async function topicsWithoutExperts(ctx: Context) {
  // In plain SQL: a select from one table leaves the table's name out of its columns, and here they would mean another's.
  const written = sql<number>`(select count(*)::int from document_topics dt join documents d on d.id = dt.document_id
    where dt.topic_id = topics.id and d.state = 'shared')`;
  const asked = sql<number>`(select count(*)::int from questions q where topics.id = any(q.topics) and q.state <> 'withdrawn')`;
  const rows = await ctx.db
    .select({ id: topics.id, nl: topics.nl, en: topics.en, documents: written, questions: asked })
    .from(topics)
    .where(
      and(
        isNull(topics.retiredAt),
        sql`not exists (select 1 from expertise e where e.topic_id = topics.id)`,
        sql`(${written} > 0 or ${asked} > 0)`,
      ),
    )
    .orderBy(desc(asked), desc(written), asc(topics.nl))
    .limit(MOST);
  return rows.map(({ nl, en, ...topic }) => ({ ...topic, name: topicName(ctx, { nl, en }) }));
}

/** Circles that are alive and have nothing ahead, longest without a meeting first. */
function circlesWithoutDate(ctx: Context) {
  const ofCircle = sql`from meeting_circles mc join meetings m on m.id = mc.meeting_id where mc.circle_id = circles.id`;
  const last = sql<Date | null>`(select max(m.starts_at) ${ofCircle} and m.state = 'published' and m.starts_at <= ${ctx.now})`;
  return ctx.db
    .select({ id: circles.id, slug: circles.slug, name: circles.name, last: last.mapWith(meetings.startsAt) })
    .from(circles)
    .where(
      and(
        isNull(circles.archivedAt),
        inReach(ctx, circles.id),
        sql`not exists (select 1 ${ofCircle} and m.state = 'published' and m.starts_at > ${ctx.now})`,
      ),
    )
    .orderBy(sql`${last} asc nulls first`, asc(circles.name));
}

/** Shared documents whose text could not be read: nobody finds what is in them. Listed are those that the actor may open. */
async function documentsWithoutText(ctx: Context) {
  const isNewest = sql`not exists (select 1 from ${documentVersions} newer where newer.document_id = ${documents.id} and newer.number > ${documentVersions.number})`;
  const here = inReach(ctx, documentCircles.circleId);
  const where = and(
    eq(documents.state, "shared"),
    eq(documentVersions.textState, "unreadable"),
    isNewest,
    here && inArray(documents.id, ctx.db.select({ id: documentCircles.documentId }).from(documentCircles).where(here)),
  );
  const mine = readableCircles(ctx.actor);
  const inMine =
    mine.length > 0
      ? ctx.db.select({ id: documentCircles.documentId }).from(documentCircles).where(inArray(documentCircles.circleId, mine))
      : null;
  const mayOpen = or(ne(documents.visibility, "circle"), inMine ? inArray(documents.id, inMine) : undefined);
  const [rows, [counted]] = await Promise.all([
    ctx.db
      .select({ id: documents.id, title: documents.title, because: documentVersions.unreadableBecause })
      .from(documents)
      .innerJoin(documentVersions, eq(documentVersions.documentId, documents.id))
      .where(and(where, mayOpen))
      .orderBy(desc(documents.sharedAt), asc(documents.id))
      .limit(MOST),
    ctx.db
      .select({ total: count() })
      .from(documents)
      .innerJoin(documentVersions, eq(documentVersions.documentId, documents.id))
      .where(where),
  ]);
  return { rows, more: Math.max(0, (counted?.total ?? 0) - rows.length) };
}
