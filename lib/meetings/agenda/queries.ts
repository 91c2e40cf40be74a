import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { memberships } from "@/lib/membership/tables";
import { organisations, people } from "@/lib/people/tables";
import { authorize, can } from "@/lib/policy/rules";
import { topics } from "@/lib/topics/tables";
import { timed } from "../programme";
import { bySlug, subjectOf } from "../queries";
import { agendaItems, speakers } from "../tables";

export type Speaker = {
  /** Null for those who may not see people: they see where a speaker comes from, not who it is. */
  name: string | null;
  organisation: string;
  /** A member's profile. */
  slug: string | null;
  personId: string | null;
};

const itemColumns = {
  id: agendaItems.id,
  position: agendaItems.position,
  kind: agendaItems.kind,
  title: agendaItems.title,
  description: agendaItems.description,
  minutes: agendaItems.minutes,
  topicIds: agendaItems.topics,
};

/** What is on: items in order with the times that follow from their lengths, who speaks, and about what. */
export async function programmeOf(ctx: Context, slug: string) {
  const meeting = await subjectOf(ctx, bySlug(slug));
  const items = await ctx.db
    .select(itemColumns)
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meeting.id))
    .orderBy(asc(agendaItems.position));
  const seesPeople = can(ctx.actor, "meeting.seePeople", meeting);
  const [speakersOf, topicNames] = await Promise.all([speakersByItem(ctx, items, seesPeople), namesOfTopics(ctx, items)]);
  const whole = items.map((item) => ({
    ...item,
    speakers: speakersOf.get(item.id) ?? [],
    topics: item.topicIds.flatMap((id) => topicNames.get(id) ?? []),
  }));
  return timed(whole, meeting.startsAt, ctx.now);
}

export type ProgrammeItem = Awaited<ReturnType<typeof programmeOf>>[number];

async function speakersByItem(ctx: Context, items: { id: string }[], seesPeople: boolean): Promise<Map<string, Speaker[]>> {
  const byItem = new Map<string, Speaker[]>();
  if (items.length === 0) return byItem;
  const rows = await ctx.db
    .select({
      itemId: speakers.agendaItemId,
      personId: speakers.personId,
      name: sql<string>`coalesce(${people.name}, ${speakers.name})`,
      organisation: sql<string>`coalesce(nullif(${speakers.organisation}, ''), ${organisations.name}, '')`,
      slug: people.slug,
    })
    .from(speakers)
    .leftJoin(people, eq(people.id, speakers.personId))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(
      inArray(
        speakers.agendaItemId,
        items.map((item) => item.id),
      ),
    )
    .orderBy(speakers.name);
  for (const { itemId, ...row } of rows) {
    const speaker = seesPeople ? row : { ...row, name: null, slug: null, personId: null };
    byItem.set(itemId, [...(byItem.get(itemId) ?? []), speaker]);
  }
  return byItem;
}

async function namesOfTopics(ctx: Context, items: { topicIds: string[] }[]) {
  const ids = [...new Set(items.flatMap((item) => item.topicIds))];
  if (ids.length === 0) return new Map<string, { id: string; name: string }>();
  const name = ctx.actor.locale === "nl" ? topics.nl : topics.en;
  const rows = await ctx.db.select({ id: topics.id, name }).from(topics).where(inArray(topics.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whom a lead may choose as speaker or contact: the members of the circles that meet. */
export async function membersOfCircles(ctx: Context, circleIds: string[]) {
  for (const id of circleIds) if (can(ctx.actor, "circle.lead", { id })) return listMembers(ctx, circleIds);
  authorize(ctx.actor, "circle.lead", { id: circleIds[0] ?? "" });
  return [];
}

function listMembers(ctx: Context, circleIds: string[]) {
  return ctx.db
    .selectDistinct({ id: people.id, name: people.name, organisation: organisations.name, organisationId: organisations.id })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(and(inArray(memberships.circleId, circleIds), eq(memberships.state, "active")))
    .orderBy(people.name);
}
