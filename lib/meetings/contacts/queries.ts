import "server-only";
import { and, eq, inArray, or, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { memberships } from "@/lib/membership/tables";
import { organisations, people } from "@/lib/people/tables";
import { authorize, can } from "@/lib/policy/rules";

export type Contact = { slug: string; name: string; organisation: string; isHost: boolean; phone: string | null; email: string | null };

type Subject = { id: string; state: "draft" | "published" | "cancelled"; circleIds: string[]; contactId: string | null };

/**
 * Whom to phone on the day, by meeting: the contact at the host's, then the leads. For members; a number only as far as its owner
 * allows.
 */
export async function contactsByMeeting(ctx: Context, meetings: Subject[]): Promise<Map<string, Contact[]>> {
  for (const meeting of meetings) authorize(ctx.actor, "meeting.seePeople", meeting);
  const rows = await reachable(ctx, meetings);
  const contactsAt = ({ contactId, circleIds }: Subject) =>
    rows
      .filter(({ id, leads }) => id === contactId || leads.some((circle) => circleIds.includes(circle)))
      .map((row) => seen(ctx, row, row.id === contactId))
      .sort((one, other) => Number(other.isHost) - Number(one.isHost));
  return new Map(meetings.map((meeting) => [meeting.id, contactsAt(meeting)]));
}

const circlesWhere = (which = sql``) =>
  sql<string[]>`array(select circle_id from memberships m where m.person_id = "people"."id" and m.state = 'active' ${which})`;

/** The contacts of these meetings, and the leads of their circles. */
function reachable(ctx: Context, meetings: Subject[]) {
  const contacts = meetings.flatMap(({ contactId }) => contactId ?? []);
  const circles = [...new Set(meetings.flatMap(({ circleIds }) => circleIds))];
  const leading = and(inArray(memberships.circleId, circles), eq(memberships.state, "active"), eq(memberships.role, "lead"));
  const leads = ctx.db.select({ id: memberships.personId }).from(memberships).where(leading);
  return ctx.db
    .select({
      id: people.id,
      slug: people.slug,
      name: people.name,
      organisation: sql<string>`coalesce(${organisations.name}, '')`,
      phone: people.phone,
      phoneVisibility: people.phoneVisibility,
      email: people.email,
      circleIds: circlesWhere(),
      leads: circlesWhere(sql`and m.role = 'lead'`),
    })
    .from(people)
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(or(inArray(people.id, contacts), inArray(people.id, leads)))
    .orderBy(people.name);
}

type Reachable = Awaited<ReturnType<typeof reachable>>[number];

const seen = (ctx: Context, { id, phone, phoneVisibility, circleIds, leads: _, ...person }: Reachable, isHost: boolean): Contact => ({
  ...person,
  isHost,
  phone: can(ctx.actor, "people.seePhone", { personId: id, phoneVisibility, circleIds }) ? phone : null,
});
