import { and, eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { after, DAY, HOUR } from "@/lib/kernel/dates";
import { proposalComments, proposalOffers, proposalSteps, topicProposals, topicVotes } from "@/lib/meetings/proposals/tables";
import { agendaItems, meetings } from "@/lib/meetings/tables";
import { type Ids, idOf } from "./load-people";
import { type DemoProposal, proposals } from "./proposals";

/** A lead finds a place for a wish about this long after it came. */
const FOUND_A_PLACE = 10 * DAY;
/** The report is there about this long after a meeting. */
const REPORTED = 4 * DAY;

/** What members want to talk about, with who wants it and what they say. After the meetings. */
export async function loadProposals(ctx: Context, ids: Ids): Promise<void> {
  for (const proposal of proposals) await loadProposal(ctx, ids, proposal);
}

async function loadProposal(ctx: Context, ids: Ids, demo: DemoProposal): Promise<void> {
  const createdAt = after(ctx.now, -demo.daysAgo * DAY);
  const place = demo.agendaItem && (await placeOf(ctx, demo.agendaItem));
  const isOver = place !== undefined && place.endsAt < ctx.now;
  const { circle, title, why, topicId, state, by } = demo;
  const [row] = await ctx.db
    .insert(topicProposals)
    .values({
      circleId: idOf(ids.circles, circle),
      title,
      why,
      topicId,
      state,
      proposedBy: idOf(ids.people, by),
      agendaItemId: place?.item,
      handledAt: isOver ? after(place.endsAt, REPORTED) : null,
      createdAt,
    })
    .returning({ id: topicProposals.id });
  if (!row) throw new Error(title);
  await loadVoices(ctx, ids, { demo, proposalId: row.id, createdAt });
  const step = { proposalId: row.id, at: after(createdAt, FOUND_A_PLACE) };
  if (place) await ctx.db.insert(proposalSteps).values({ ...step, kind: "planned", meetingId: place.meeting });
  if (demo.setAsideBecause) await ctx.db.insert(proposalSteps).values({ ...step, kind: "setAside", reason: demo.setAsideBecause });
}

type Voices = { demo: DemoProposal; proposalId: string; createdAt: Date };

async function loadVoices(ctx: Context, ids: Ids, { demo, proposalId, createdAt }: Voices): Promise<void> {
  const { by, votes, offers = [], comments = [] } = demo;
  const supporters = [...new Set([by, ...votes])];
  await ctx.db.insert(topicVotes).values(supporters.map((slug) => ({ proposalId, personId: idOf(ids.people, slug), createdAt })));
  for (const [place, { person, note }] of offers.entries()) {
    const offeredAt = after(createdAt, (place + 1) * DAY);
    await ctx.db.insert(proposalOffers).values({ proposalId, personId: idOf(ids.people, person), note, createdAt: offeredAt });
  }
  for (const [place, { person, body }] of comments.entries()) {
    const saidAt = after(createdAt, (place + 1) * DAY + place * HOUR);
    await ctx.db.insert(proposalComments).values({ proposalId, personId: idOf(ids.people, person), body, createdAt: saidAt });
  }
}

async function placeOf(ctx: Context, { meeting, title }: { meeting: string; title: string }) {
  const [row] = await ctx.db
    .select({ item: agendaItems.id, meeting: meetings.id, endsAt: meetings.endsAt })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(and(eq(meetings.slug, meeting), eq(agendaItems.title, title)));
  if (!row) throw new Error(`not on the agenda of ${meeting}: ${title}`);
  return row;
}
