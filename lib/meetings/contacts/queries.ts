import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { memberships } from "@/lib/membership/tables";
import { organisations, people } from "@/lib/people/tables";
import { authorize, can } from "@/lib/policy/rules";
import { bySlug, subjectOf } from "../queries";

export type Contact = { slug: string; name: string; organisation: string; isHost: boolean; phone: string | null; email: string | null };

/** Whom to phone on the day: the contact at the host's, then the leads. For members; a number only as far as its owner allows. */
export async function contactsOf(ctx: Context, slug: string): Promise<Contact[]> {
  const meeting = await subjectOf(ctx, bySlug(slug));
  authorize(ctx.actor, "meeting.seePeople", meeting);
  const leads = await ctx.db
    .select({ id: memberships.personId })
    .from(memberships)
    .where(and(inArray(memberships.circleId, meeting.circleIds), eq(memberships.state, "active"), eq(memberships.role, "lead")));
  const ids = [meeting.contactId, ...leads.map((lead) => lead.id)].filter((id) => id !== null);
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .select({
      id: people.id,
      slug: people.slug,
      name: people.name,
      organisation: sql<string>`coalesce(${organisations.name}, '')`,
      phone: people.phone,
      phoneVisibility: people.phoneVisibility,
      email: people.email,
      circleIds: sql<string[]>`array(select circle_id from memberships m where m.person_id = "people"."id" and m.state = 'active')`,
    })
    .from(people)
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(inArray(people.id, ids))
    .orderBy(people.name);
  return rows
    .map(({ id, phone, phoneVisibility, circleIds, ...person }) => ({
      ...person,
      isHost: id === meeting.contactId,
      phone: can(ctx.actor, "people.seePhone", { personId: id, phoneVisibility, circleIds }) ? phone : null,
    }))
    .sort((one, other) => Number(other.isHost) - Number(one.isHost));
}
