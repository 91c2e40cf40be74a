import { eq } from "drizzle-orm";
import { documents } from "@/lib/documents/tables";
import { municipality } from "@/lib/geography/places";
import type { Context } from "@/lib/kernel/context";
import { after, brusselsDay, DAY, fromBrussels, HOUR, MINUTE } from "@/lib/kernel/dates";
import { attendance, type Reply, type Seat } from "@/lib/meetings/attendance/tables";
import { agendaItems, meetingCircles, meetings as meetingTable, speakers } from "@/lib/meetings/tables";
import { type Ids, idOf } from "./load-people";
import { meetings } from "./meetings";
import type { DemoAgendaItem, DemoMeeting, DemoSpeaker } from "./meetings-shape";
import { people } from "./people";

/** A day so many days from today, moved to Friday or Monday when it falls in a weekend. */
function workingDay(now: Date, days: number): Date {
  const day = after(now, days * DAY);
  const weekday = new Date(`${brusselsDay(day)}T12:00:00Z`).getUTCDay();
  if (weekday === 6) return after(day, -DAY);
  return weekday === 0 ? after(day, DAY) : day;
}

export async function loadMeetings(ctx: Context, ids: Ids, documentIds: Map<string, string>): Promise<void> {
  for (const meeting of meetings) await loadMeeting(ctx, ids, documentIds, meeting);
}

async function loadMeeting(ctx: Context, ids: Ids, documentIds: Map<string, string>, demo: DemoMeeting) {
  const startsAt = fromBrussels(`${brusselsDay(workingDay(ctx.now, demo.day))}T${demo.start}`);
  const endsAt = after(startsAt, demo.agenda.reduce((sum, item) => sum + item.minutes, 0) * MINUTE);
  const past = endsAt < ctx.now;
  const place = demo.municipality ? municipality(demo.municipality) : undefined;
  const [row] = await ctx.db
    .insert(meetingTable)
    .values({
      slug: demo.slug,
      title: demo.title,
      introduction: demo.introduction,
      state: demo.state ?? "published",
      startsAt,
      endsAt,
      venue: demo.venue,
      room: demo.room,
      address: demo.address,
      latitude: place?.lat,
      longitude: place?.lon,
      parking: demo.parking,
      entrance: demo.entrance,
      accessibility: demo.accessibility,
      lunch: demo.lunch,
      onlineUrl: demo.online ? `https://vergadering.example.org/${demo.slug}` : null,
      hostOrganisationId: idOf(ids.organisations, demo.host),
      contactId: idOf(ids.people, demo.contact),
      capacity: demo.capacity,
      seatsPerOrganisation: demo.seatsPerOrganisation,
      replyBy: after(startsAt, -3 * DAY),
      cancelReason: demo.cancelReason,
      sequence: demo.changes || demo.state === "cancelled" ? 1 : 0,
      changes: demo.changes?.map(({ daysAgo, ...change }) => ({ ...change, at: after(ctx.now, -daysAgo * DAY).toISOString() })),
      createdAt: after(startsAt, -60 * DAY),
    })
    .returning({ id: meetingTable.id });
  if (!row) throw new Error(demo.slug);
  await ctx.db.insert(meetingCircles).values(demo.circles.map((slug) => ({ meetingId: row.id, circleId: idOf(ids.circles, slug) })));
  for (const [position, item] of demo.agenda.entries()) await loadItem(ctx, ids, documentIds, { meetingId: row.id, position, item });
  if (demo.document)
    await ctx.db
      .update(documents)
      .set({ meetingId: row.id })
      .where(eq(documents.id, idOf(documentIds, demo.document)));
  await loadReplies(ctx, ids, row.id, demo, past ? endsAt : null);
}

type Place = { meetingId: string; position: number; item: DemoAgendaItem };

async function loadItem(ctx: Context, ids: Ids, documentIds: Map<string, string>, { meetingId, position, item }: Place) {
  const { kind, title, description = "", minutes, topics } = item;
  const [row] = await ctx.db
    .insert(agendaItems)
    .values({ meetingId, position, kind, title, description, minutes, topics })
    .returning({ id: agendaItems.id });
  if (!row) throw new Error(title);
  for (const speaker of item.speakers) await ctx.db.insert(speakers).values({ agendaItemId: row.id, ...speakerOf(ids, speaker) });
  if (item.document) {
    await ctx.db
      .update(documents)
      .set({ meetingId, agendaItemId: row.id })
      .where(eq(documents.id, idOf(documentIds, item.document)));
  }
}

function speakerOf(ids: Ids, speaker: DemoSpeaker) {
  if ("name" in speaker) return { personId: null, ...speaker };
  const person = people.find((one) => one.slug === speaker.person);
  if (!person) throw new Error(speaker.person);
  return { personId: idOf(ids.people, person.slug), name: person.name, organisation: "" };
}

async function loadReplies(
  ctx: Context,
  ids: Ids,
  meetingId: string,
  { attendance: who, capacity: seats = Number.POSITIVE_INFINITY }: DemoMeeting,
  endedAt: Date | null,
) {
  const answers: [Reply, string[]][] = [
    ["going", who.going],
    ["remote", who.remote ?? []],
    ["declined", who.declined ?? []],
  ];
  const rows = answers.flatMap(([reply, slugs]) =>
    slugs.map((slug, index) => {
      const repliedAt = after(endedAt ?? ctx.now, -(20 * DAY) + index * 37 * MINUTE);
      const attendedAt = endedAt && reply !== "declined" ? endedAt : null;
      const seat = reply === "going" ? { seatWantedAt: repliedAt, ...seatOf(slug === who.offered, index < seats, ctx.now) } : {};
      return { meetingId, personId: idOf(ids.people, slug), reply, repliedAt, attendedAt, ...seat };
    }),
  );
  if (rows.length > 0) await ctx.db.insert(attendance).values(rows);
}

/** Of who has to confirm a seat, most of the time for that is still to come. */
function seatOf(isOffered: boolean, fits: boolean, now: Date): { seat: Seat; confirmBy: Date | null } {
  if (isOffered) return { seat: "offered", confirmBy: after(now, 20 * HOUR) };
  return { seat: fits ? "taken" : "waiting", confirmBy: null };
}
