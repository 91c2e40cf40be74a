import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import type { CircleRole } from "@/lib/kernel/actor";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { enqueue } from "@/lib/outbox/commands";
import { people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { appoint, isOfCompany, ownersOf } from "../commands";
import { type MembershipState, memberships } from "../tables";
import type { appointByMailInput, endInput, membershipInput } from "./input";
import { keepALead, lockCircle } from "./last-lead";

type Member = { id: string; circleId: string; personId: string; role: CircleRole; name: string };

/** Lets a member lead their circle beside the leads that it has. */
export function makeLead(ctx: Context, input: z.output<typeof membershipInput>): Promise<{ name: string }> {
  return changeMember(ctx, input.membership, async (tx, member) => {
    authorize(tx.actor, "membership.appoint", { ...member, isMember: true });
    if (member.role === "lead") throw new DomainError("conflict", "membership.alreadyLead", { name: member.name });
    await tx.db.update(memberships).set({ role: "lead" }).where(eq(memberships.id, member.id));
    return { action: "membership.appoint", data: { role: "lead" } };
  });
}

/** A lead goes on as a member. */
export function demote(ctx: Context, input: z.output<typeof membershipInput>): Promise<{ name: string }> {
  return changeMember(ctx, input.membership, async (tx, member) => {
    authorize(tx.actor, "membership.demote", member);
    if (member.role !== "lead") throw new DomainError("conflict", "membership.noLead", { name: member.name });
    await keepALead(tx, member.circleId, member.personId);
    await tx.db.update(memberships).set({ role: "member" }).where(eq(memberships.id, member.id));
    return { action: "membership.demote" };
  });
}

/** Ends somebody's membership with a reason that they read. They see nothing more from their next request on, and may ask again. */
export function endMembership(ctx: Context, input: z.output<typeof endInput>): Promise<{ name: string }> {
  return changeMember(ctx, input.membership, async (tx, member) => {
    authorize(tx.actor, "membership.end", member);
    if (member.role === "lead") await keepALead(tx, member.circleId, member.personId);
    await tx.db
      .update(memberships)
      .set({ state: "ended", endedAt: tx.now, endedBy: tx.actor.personId, reason: input.reason, reviewSince: null })
      .where(eq(memberships.id, member.id));
    await enqueue(tx, "notify.membership-ended", { membership: member.id });
    await enqueue(tx, "attendance.review", { person: member.personId });
    return { action: "membership.end" };
  });
}

type Change = (tx: Context, member: Member) => Promise<{ action: string; data?: Record<string, unknown> }>;

/** Under the lock of the circle, so that of two changes at once the second sees what the first did. */
function changeMember(ctx: Context, id: string, change: Change): Promise<{ name: string }> {
  return inTransaction(ctx, async (tx) => {
    const before = await findMembership(tx, id);
    await lockCircle(tx, before.circleId);
    const { state, ...member } = await findMembership(tx, id);
    authorize(tx.actor, "circle.lead", { id: member.circleId });
    if (state !== "active") throw new DomainError("conflict", "membership.noLongerMember", { name: member.name });
    const { action, data } = await change(tx, member);
    await record(tx, { action, subject: { kind: "membership", id }, circleId: member.circleId, data });
    await enqueue(tx, "search.index", { kind: "person", id: member.personId });
    return { name: member.name };
  });
}

async function findMembership(tx: Context, id: string) {
  const [found] = await tx.db
    .select({
      id: memberships.id,
      circleId: memberships.circleId,
      personId: memberships.personId,
      role: memberships.role,
      state: memberships.state,
      name: people.name,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(eq(memberships.id, id));
  if (!found) throw notFound();
  return found;
}

/** Makes whoever has this address member or lead, without a request. For admins, who know whom they mean. */
export async function appointByMail(ctx: Context, { circle, email, role }: z.output<typeof appointByMailInput>): Promise<{ name: string }> {
  authorize(ctx.actor, "circle.start", null);
  const [person] = await ctx.db
    .select({ id: people.id, name: people.name, suspendedAt: people.suspendedAt })
    .from(people)
    .where(and(eq(people.email, email), isNull(people.leftAt)));
  if (!person) throw new DomainError("invalid", "membership.unknownAddress", {}, "email");
  if (person.suspendedAt) throw new DomainError("conflict", "membership.keptOut", { name: person.name }, "email");
  if (isOfCompany(await ownersOf(ctx, email))) throw new DomainError("invalid", "membership.companyAddress", {}, "email");
  await appoint(ctx, { circle, person: person.id, role });
  return { name: person.name };
}

/** Whoever leaves the platform leaves every circle, and takes back what they asked. Refused while they are somewhere the last lead. */
export function endAllMemberships(ctx: Context, personId: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "membership.endAll", { personId });
    const open = await tx.db
      .select({ id: memberships.id, circleId: memberships.circleId, state: memberships.state })
      .from(memberships)
      .where(and(eq(memberships.personId, personId), inArray(memberships.state, ["requested", "moreInfo", "active"])))
      .orderBy(memberships.circleId);
    for (const one of open) await endOne(tx, personId, one);
    if (open.length > 0) await enqueue(tx, "search.index", { kind: "person", id: personId });
    if (open.length > 0) await enqueue(tx, "attendance.review", { person: personId });
  });
}

type Open = { id: string; circleId: string; state: MembershipState };

async function endOne(tx: Context, personId: string, { id, circleId, state }: Open): Promise<void> {
  const isMember = state === "active";
  if (isMember) await keepALead(tx, circleId, personId);
  await tx.db
    .update(memberships)
    .set({ state: isMember ? "ended" : "withdrawn", endedAt: tx.now, reviewSince: null })
    .where(eq(memberships.id, id));
  await record(tx, { action: isMember ? "membership.leave" : "membership.withdraw", subject: { kind: "membership", id }, circleId });
}
