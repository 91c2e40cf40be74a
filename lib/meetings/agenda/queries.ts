import "server-only";
import { asc, inArray, sql } from "drizzle-orm";
import type { Locale } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { groupBy } from "@/lib/kernel/group";
import { membersOf } from "@/lib/membership/queries";
import { authorize, can } from "@/lib/policy/rules";
import { timed } from "../programme";
import { bySlug, subjectOf } from "../queries";
import { agendaItems, type SpeakerBackground } from "../tables";

export type Speaker = {
  /** Null for those who may not see people: they see where a speaker comes from, not who it is. */
  name: string | null;
  organisation: string;
  /** Where a guest comes from, when somebody said. */
  background: SpeakerBackground | null;
  /** A member's profile. */
  slug: string | null;
  personId: string | null;
};

/** Who speaks at an item, by name; a member under the name that they have now. */
const speakersOfItem = sql<Speaker[]>`coalesce((
  select json_agg(json_build_object('name', coalesce(p.name, s.name), 'organisation', coalesce(nullif(s.organisation, ''), o.name, ''),
    'background', s.background, 'slug', p.slug, 'personId', s.person_id) order by s.name)
  from speakers s left join people p on p.id = s.person_id left join organisations o on o.id = p.organisation_id
  where s.agenda_item_id = "agenda_items"."id"
), '[]')`;

const topicsOfItem = (locale: Locale) => sql<{ id: string; name: string }[]>`coalesce((
  select json_agg(json_build_object('id', t.id, 'name', t.${sql.identifier(locale)}) order by array_position("agenda_items"."topics", t.id))
  from topics t where t.id = any("agenda_items"."topics")
), '[]')`;

const itemColumns = (locale: Locale) => ({
  id: agendaItems.id,
  meetingId: agendaItems.meetingId,
  position: agendaItems.position,
  kind: agendaItems.kind,
  title: agendaItems.title,
  description: agendaItems.description,
  minutes: agendaItems.minutes,
  topicIds: agendaItems.topics,
  speakers: speakersOfItem,
  topics: topicsOfItem(locale),
});

type Subject = { id: string; state: "draft" | "published" | "cancelled"; circleIds: string[]; startsAt: Date };

/** What is on: items in order with the times that follow from their lengths, who speaks, and about what. */
export async function programmeOf(ctx: Context, slug: string) {
  const meeting = await subjectOf(ctx, bySlug(slug));
  return (await programmesOf(ctx, [meeting])).get(meeting.id) ?? [];
}

export type ProgrammeItem = Awaited<ReturnType<typeof programmeOf>>[number];

/** The programmes of meetings, by their ids, in one question. */
export async function programmesOf(ctx: Context, meetings: Subject[]) {
  for (const meeting of meetings) authorize(ctx.actor, "meeting.read", meeting);
  const ids = meetings.map(({ id }) => id);
  const items = await ctx.db
    .select(itemColumns(ctx.actor.locale))
    .from(agendaItems)
    .where(inArray(agendaItems.meetingId, ids))
    .orderBy(asc(agendaItems.position));
  const seesPeople = meetings.every((meeting) => can(ctx.actor, "meeting.seePeople", meeting));
  const shown = items.map((item) => ({ ...item, speakers: item.speakers.map((speaker) => (seesPeople ? speaker : withoutName(speaker))) }));
  const byMeeting = groupBy(shown, ({ meetingId }) => meetingId);
  return new Map(meetings.map(({ id, startsAt }) => [id, timed(byMeeting.get(id) ?? [], startsAt, ctx.now)] as const));
}

const withoutName = (speaker: Speaker): Speaker => ({ ...speaker, name: null, slug: null, personId: null });

/** Whom a lead may choose as speaker or contact: the members of the circles that meet. */
export async function membersOfCircles(ctx: Context, circleIds: string[]) {
  for (const id of circleIds) if (can(ctx.actor, "circle.lead", { id })) return membersOf(ctx, circleIds);
  authorize(ctx.actor, "circle.lead", { id: circleIds[0] ?? "" });
  return [];
}
