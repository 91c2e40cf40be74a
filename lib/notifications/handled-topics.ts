import "server-only";
import { and, asc, eq, exists, gt, isNull, lte, ne, or, sql } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import { inScope, listDocuments } from "@/lib/documents/queries";
import { documentCircles, documents } from "@/lib/documents/tables";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { after, DAY } from "@/lib/kernel/dates";
import { handleProposal } from "@/lib/meetings/proposals/steps/commands";
import { topicProposals } from "@/lib/meetings/proposals/tables";
import { agendaItems, meetings } from "@/lib/meetings/tables";
import { findActor } from "@/lib/membership/queries";
import type { WorkData } from "@/lib/outbox/work";
import { type Reader, tell } from "./telling";
import { linkTo, supporters } from "./topics";

/** A report that comes later than this after a meeting is no news of it. */
const NEWS_FOR = 90 * DAY;
/** Wishes per step. */
const BATCH = 100;

/** Looks which topics were talked about and can be read about by now, and has those who wanted them told, once. */
export async function handleTopics(ctx: Context) {
  const isOver = and(lte(meetings.endsAt, ctx.now), gt(meetings.endsAt, after(ctx.now, -NEWS_FOR)));
  const hasMore = exists(
    ctx.db
      .select({ one: sql`1` })
      .from(documents)
      .where(and(inScope(ctx.actor), aboutItem, isForCircle)),
  );
  const rows = await ctx.db
    .select({ id: topicProposals.id })
    .from(topicProposals)
    .innerJoin(agendaItems, eq(agendaItems.id, topicProposals.agendaItemId))
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(and(eq(topicProposals.state, "planned"), isNull(topicProposals.handledAt), isOver, hasMore))
    .orderBy(asc(topicProposals.id))
    .limit(BATCH);
  for (const { id } of rows) await inTransaction(ctx, (tx) => handleProposal(tx, id));
  return { counts: { handled: rows.length }, next: rows.length < BATCH ? null : { more: true } };
}

/** The report of the meeting, or a file of the very item. */
const aboutItem = or(eq(documents.agendaItemId, agendaItems.id), and(eq(documents.meetingId, meetings.id), eq(documents.kind, "report")));

/** Not in another circle alone: then nobody who wanted the topic could read it, and it would count as told. */
const isForCircle = or(
  ne(documents.visibility, "circle"),
  sql`exists (select 1 from ${documentCircles} dc where dc.document_id = ${documents.id} and dc.circle_id = ${topicProposals.circleId})`,
);

type Handled = Awaited<ReturnType<typeof find>>;

/** Tells each what they may read of it. Who shared all of that themselves knows. */
export async function notifyTopicHandled(ctx: Context, { proposal: id }: WorkData["notify.topic-handled"]): Promise<void> {
  const handled = await find(ctx, id);
  if (!handled) return;
  for (const reader of await supporters(ctx, handled.proposal, null)) await tellHandled(ctx, handled, reader);
}

async function find(ctx: Context, id: string) {
  const [found] = await ctx.db
    .select({ proposal: topicProposals, item: agendaItems, meeting: meetings, circle: { slug: circles.slug, name: circles.name } })
    .from(topicProposals)
    .innerJoin(agendaItems, eq(agendaItems.id, topicProposals.agendaItemId))
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .innerJoin(circles, eq(circles.id, topicProposals.circleId))
    .where(eq(topicProposals.id, id));
  return found;
}

async function tellHandled(ctx: Context, { proposal, item, meeting, circle }: NonNullable<Handled>, reader: Reader): Promise<void> {
  const actor = await findActor(ctx, reader.id);
  if (!actor) return;
  const readable = await listDocuments({ ...ctx, actor }, { meeting: meeting.id, limit: BATCH });
  const about = readable.filter((document) => document.agendaItemId === item.id || document.kind === "report");
  if (about.every(({ owner }) => owner === reader.name)) return;
  const t = wordsFor(reader.locale);
  const { title } = proposal;
  const said = t("proposals.mailHandled", {
    title,
    meeting: meeting.title,
    day: formatsFor(reader.locale).day(meeting.startsAt),
    documents: about.map((document) => `- ${document.title}\n  ${ctx.baseUrl}/documenten/${document.id}`).join("\n"),
  });
  await tell(ctx, reader, {
    kind: "topic",
    notice: { kind: "topic-step", subjectId: proposal.id },
    key: `topic-handled-${proposal.id}-${reader.id}`,
    mail: {
      subject: t("proposals.mailHandledSubject", { title }),
      text: t("proposals.mailText", {
        name: reader.name,
        said,
        link: linkTo(ctx, circle, proposal.id),
        why: t("proposals.mailWhySupporter", { circle: circle.name }),
      }),
    },
  });
}
