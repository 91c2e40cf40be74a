import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { organisations, people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { type Answer, bySlug, subjectOf } from "../queries";
import { waitingPlace } from "./seats";
import { attendance } from "./tables";

export type Counts = { going: number; remote: number; waiting: number };

/** What I answered, if anything, and how many others come. For members; others see no numbers. */
export async function answers(ctx: Context, slug: string): Promise<{ mine: Answer | null; counts: Counts }> {
  const meeting = await subjectOf(ctx, bySlug(slug));
  authorize(ctx.actor, "meeting.seePeople", meeting);
  const rows = await ctx.db
    .select({ personId: attendance.personId, reply: attendance.reply, place: waitingPlace(meeting.capacity) })
    .from(attendance)
    .where(eq(attendance.meetingId, meeting.id));
  const own = rows.find((row) => row.personId === ctx.actor.personId);
  const count = (fits: (row: Answer) => boolean) => rows.filter(fits).length;
  return {
    mine: own ? { reply: own.reply, place: own.place } : null,
    counts: {
      going: count((row) => row.reply === "going" && row.place === 0),
      remote: count((row) => row.reply === "remote"),
      waiting: count((row) => row.place > 0),
    },
  };
}

export type Attendee = { slug: string; name: string; jobTitle: string; reply: "going" | "remote"; place: number };
export type AttendeesOf = { organisation: string; people: Attendee[] };

/** Who comes, by organisation. For members. */
export async function attendees(ctx: Context, slug: string): Promise<AttendeesOf[]> {
  const meeting = await subjectOf(ctx, bySlug(slug));
  authorize(ctx.actor, "meeting.seePeople", meeting);
  const rows = await ctx.db
    .select({
      slug: people.slug,
      name: people.name,
      jobTitle: people.jobTitle,
      organisation: sql<string>`coalesce(${organisations.name}, '')`,
      reply: sql<"going" | "remote">`${attendance.reply}`,
      place: waitingPlace(meeting.capacity),
    })
    .from(attendance)
    .innerJoin(people, eq(people.id, attendance.personId))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(and(eq(attendance.meetingId, meeting.id), sql`${attendance.reply} <> 'declined'`))
    .orderBy(organisations.name, people.name);
  const groups = new Map<string, Attendee[]>();
  for (const { organisation, ...person } of rows) groups.set(organisation, [...(groups.get(organisation) ?? []), person]);
  return [...groups].map(([organisation, of]) => ({ organisation, people: of }));
}
