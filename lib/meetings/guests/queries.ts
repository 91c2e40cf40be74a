import "server-only";
import { and, asc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { hashOf } from "@/lib/kernel/secrets";
import { letters } from "@/lib/letters/tables";
import { organisations } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { timed } from "../programme";
import { bySlug, subjectOf } from "../queries";
import { agendaItems, meetingCircles, meetings, speakers } from "../tables";
import { linkEnds } from "./life";
import { guestLinks } from "./tables";

/** As `newSecret` writes them. Whatever else stands in an address is no secret of ours. */
const secretShape = /^[\w-]{43}$/;

/** Whom a secret is of: a guest whose link works at this moment. Every other secret is answered in the same way. */
export async function guestWith(ctx: Context, secret: string) {
  const [guest] = secretShape.test(secret)
    ? await ctx.db
        .select({
          speakerId: speakers.id,
          name: sql<string>`coalesce(nullif(${speakers.name}, ''), ${speakers.organisation})`,
          note: guestLinks.note,
          invitedBy: guestLinks.invitedBy,
          itemId: agendaItems.id,
          meetingId: meetings.id,
          endsAt: meetings.endsAt,
          isCancelled: sql<boolean>`${meetings.state} = 'cancelled'`,
        })
        .from(guestLinks)
        .innerJoin(speakers, eq(speakers.id, guestLinks.speakerId))
        .innerJoin(agendaItems, eq(agendaItems.id, speakers.agendaItemId))
        .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
        .where(and(eq(guestLinks.secretHash, hashOf(secret)), isNull(guestLinks.withdrawnAt), isNull(speakers.personId)))
    : [];
  if (!guest || linkEnds(guest) <= ctx.now) throw notFound();
  return { ...guest, linkEnds: linkEnds(guest) };
}

export type Guest = Awaited<ReturnType<typeof guestWith>>;

/** Whom to mail when a meeting changes: each guest with an address whose link arrived and works. Those to come are told by their link. */
export function guestsToTell(ctx: Context, meetingId: string) {
  return ctx.db
    .select({
      speakerId: speakers.id,
      itemId: speakers.agendaItemId,
      meetingId: agendaItems.meetingId,
      name: sql<string>`coalesce(nullif(${speakers.name}, ''), ${speakers.organisation})`,
      email: sql<string>`${guestLinks.email}`,
      locale: guestLinks.locale,
      issuedAt: guestLinks.issuedAt,
    })
    .from(guestLinks)
    .innerJoin(speakers, eq(speakers.id, guestLinks.speakerId))
    .innerJoin(agendaItems, eq(agendaItems.id, speakers.agendaItemId))
    .leftJoin(letters, eq(letters.id, guestLinks.letterId))
    .where(
      and(
        eq(agendaItems.meetingId, meetingId),
        isNull(speakers.personId),
        isNotNull(guestLinks.email),
        isNotNull(guestLinks.secretHash),
        isNull(guestLinks.withdrawnAt),
        or(isNull(letters.state), eq(letters.state, "sent")),
      ),
    )
    .orderBy(agendaItems.position, speakers.id);
}

export type GuestToTell = Awaited<ReturnType<typeof guestsToTell>>[number];

const slotColumns = {
  title: meetings.title,
  startsAt: meetings.startsAt,
  endsAt: meetings.endsAt,
  venue: meetings.venue,
  room: meetings.room,
  address: meetings.address,
  parking: meetings.parking,
  entrance: meetings.entrance,
  accessibility: meetings.accessibility,
  lunch: meetings.lunch,
  host: organisations.name,
};

/** What a guest gets to see: when and where they are expected, and for which item. Nothing of other items, and of nobody. */
export async function slotOf(ctx: Context, { meetingId, itemId }: Pick<Guest, "meetingId" | "itemId">) {
  const [meeting] = await ctx.db
    .select(slotColumns)
    .from(meetings)
    .leftJoin(organisations, eq(organisations.id, meetings.hostOrganisationId))
    .where(eq(meetings.id, meetingId));
  if (!meeting) throw notFound();
  const items = await ctx.db
    .select({ id: agendaItems.id, title: agendaItems.title, description: agendaItems.description, minutes: agendaItems.minutes })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.position));
  const item = timed(items, meeting.startsAt, ctx.now).find(({ id }) => id === itemId);
  if (!item) throw notFound();
  const meet = await circlesThatMeet(ctx, meetingId);
  return { meeting, item, circles: meet.map(({ name }) => name) };
}

export type Slot = Awaited<ReturnType<typeof slotOf>>;

export function circlesThatMeet(ctx: Context, meetingId: string) {
  return ctx.db
    .select({ id: circles.id, name: circles.name })
    .from(meetingCircles)
    .innerJoin(circles, eq(circles.id, meetingCircles.circleId))
    .where(eq(meetingCircles.meetingId, meetingId))
    .orderBy(circles.name);
}

/** `sending`: a mail with a new link is on its way. `lost`: that mail did not arrive. */
export type LinkState = "none" | "sending" | "open" | "lost" | "withdrawn" | "over";

/** The guests of a meeting with where their links stand, for those who lead it. */
export async function guestsOf(ctx: Context, slug: string) {
  const meeting = await subjectOf(ctx, bySlug(slug));
  authorize(ctx.actor, "meeting.lead", meeting);
  const rows = await ctx.db
    .select({
      id: speakers.id,
      itemId: speakers.agendaItemId,
      name: sql<string>`coalesce(nullif(${speakers.name}, ''), ${speakers.organisation})`,
      linkId: guestLinks.id,
      hasSecret: sql<boolean>`${guestLinks.secretHash} is not null`,
      withdrawnAt: guestLinks.withdrawnAt,
      issuedAt: guestLinks.issuedAt,
      email: guestLinks.email,
      language: sql<"nl" | "en">`coalesce(${guestLinks.locale}, 'nl')`,
      note: sql<string>`coalesce(${guestLinks.note}, '')`,
      letterId: guestLinks.letterId,
      letter: letters.state,
    })
    .from(speakers)
    .innerJoin(agendaItems, eq(agendaItems.id, speakers.agendaItemId))
    .leftJoin(guestLinks, eq(guestLinks.speakerId, speakers.id))
    .leftJoin(letters, eq(letters.id, guestLinks.letterId))
    .where(and(eq(agendaItems.meetingId, meeting.id), isNull(speakers.personId)))
    .orderBy(agendaItems.position, speakers.name);
  const isOver = linkEnds(meeting) <= ctx.now;
  return rows.map(({ linkId, hasSecret, letter, withdrawnAt, letterId, ...guest }) => ({
    ...guest,
    isMailed: letterId !== null,
    linkEnds: linkEnds(meeting),
    state: stateOf({ linkId, hasSecret, letter, withdrawnAt, isOver }),
  }));
}

export type MeetingGuest = Awaited<ReturnType<typeof guestsOf>>[number];

type Stand = { linkId: string | null; hasSecret: boolean; letter: string | null; withdrawnAt: Date | null; isOver: boolean };

function stateOf({ linkId, hasSecret, letter, withdrawnAt, isOver }: Stand): LinkState {
  if (isOver) return "over";
  if (linkId === null) return "none";
  if (withdrawnAt !== null) return "withdrawn";
  if (letter === "refused" || letter === "bounced") return "lost";
  return hasSecret && letter !== "waiting" ? "open" : "sending";
}
