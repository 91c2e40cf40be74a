import "server-only";
import { and, asc, desc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { auditLog } from "@/lib/audit/tables";
import { circles } from "@/lib/circles/tables";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { after, HOUR } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { memberships } from "@/lib/membership/tables";
import { enqueue } from "@/lib/outbox/commands";
import { sessions } from "@/lib/people/sessions/tables";
import { signInTokens } from "@/lib/people/sign-in/tables";
import { organisations, people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import type { accessInput, adminRoleInput } from "./input";

/** One person as an admin sees them, with every membership they ever had. That it was looked at is written down, once an hour. */
export function lookAt(ctx: Context, slug: string) {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "people.keep", null);
    const { id, name, email, jobTitle, isAdmin, suspendedAt, leftAt } = people;
    const [person] = await tx.db
      .select({ id, slug: people.slug, name, email, jobTitle, isAdmin, suspendedAt, leftAt, organisation: organisations.name })
      .from(people)
      .leftJoin(organisations, eq(organisations.id, people.organisationId))
      .where(eq(people.slug, slug))
      // Of two that are opened at once, one writes.
      .for("no key update", { of: people });
    if (!person) throw notFound();
    if (!(await lookedLately(tx, person.id))) await record(tx, { action: "person.looked", subject: { kind: "person", id: person.id } });
    const signedIn = await tx.db.$count(sessions, and(eq(sessions.personId, person.id), gt(sessions.expiresAt, tx.now)));
    return { ...person, memberships: await membershipsOf(tx, person.id), signedIn };
  });
}

/** A page that is shown again tells nothing new. */
async function lookedLately(tx: Context, id: string): Promise<boolean> {
  const { action, actorId, subjectId, at } = auditLog;
  const mine = tx.actor.personId ? eq(actorId, tx.actor.personId) : isNull(actorId);
  return (await tx.db.$count(auditLog, and(eq(action, "person.looked"), mine, eq(subjectId, id), gt(at, after(tx.now, -HOUR))))) > 0;
}

export type LookedAt = Awaited<ReturnType<typeof lookAt>>;

function membershipsOf(ctx: Context, personId: string) {
  const { id, state, role, requestedAt, decidedAt } = memberships;
  return ctx.db
    .select({ id, state, role, requestedAt, decidedAt, circle: circles.name, circleSlug: circles.slug })
    .from(memberships)
    .innerJoin(circles, eq(circles.id, memberships.circleId))
    .where(eq(memberships.personId, personId))
    .orderBy(sql`${state} <> 'active'`, desc(requestedAt));
}

/** Makes somebody a platform admin, or no longer. Never oneself, and never the last. */
export function setAdmin(ctx: Context, { person: id, admin }: z.output<typeof adminRoleInput>): Promise<{ name: string }> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "person.empower", { id });
    const isAdmin = admin === "yes";
    if (!isAdmin) await keepOneAdmin(tx, id);
    const mayBe = and(eq(people.isAdmin, !isAdmin), isNull(people.leftAt), isAdmin ? isNull(people.suspendedAt) : undefined);
    const name = await change(tx, { id, where: mayBe, set: { isAdmin } });
    await record(tx, { action: isAdmin ? "person.admin" : "person.unadmin", subject: { kind: "person", id } });
    return { name };
  });
}

/**
 * Keeps somebody out, or lets them in again. Their sessions and what waits to sign in with end at once. Answers the circles
 * that are left without a lead: their requests go to the admins meanwhile.
 */
export function setAccess(
  ctx: Context,
  { person: id, access }: z.output<typeof accessInput>,
): Promise<{ name: string; leaderless: string[] }> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "person.suspend", { id });
    const isOut = access === "suspend";
    if (isOut) await keepOneAdmin(tx, id);
    const where = and(isOut ? isNull(people.suspendedAt) : isNotNull(people.suspendedAt), isNull(people.leftAt));
    const name = await change(tx, { id, where, set: { suspendedAt: isOut ? tx.now : null } });
    if (isOut) await signOutEverywhere(tx, id);
    await record(tx, { action: isOut ? "person.suspended" : "person.restored", subject: { kind: "person", id } });
    return { name, leaderless: isOut ? await leaderlessWithout(tx, id) : [] };
  });
}

/** The living circles that this person leads, and nobody else who may come in. */
async function leaderlessWithout(tx: Context, id: string): Promise<string[]> {
  const { rows } = await tx.db.execute<{ name: string }>(sql`
    select c.name from circles c join memberships m on m.circle_id = c.id
    where m.person_id = ${id} and m.state = 'active' and m.role = 'lead' and c.archived_at is null and not exists (
      select 1 from memberships o join people p on p.id = o.person_id
      where o.circle_id = c.id and o.state = 'active' and o.role = 'lead' and p.suspended_at is null and p.left_at is null)
    order by c.name`);
  return rows.map(({ name }) => name);
}

type Change = { id: string; where: ReturnType<typeof and>; set: Partial<typeof people.$inferInsert> };

async function change(tx: Context, { id, where, set }: Change): Promise<string> {
  const [changed] = isId(id)
    ? await tx.db
        .update(people)
        .set(set)
        .where(and(eq(people.id, id), where))
        .returning({ name: people.name })
    : [];
  if (!changed) throw new DomainError("conflict", "roles.already");
  await enqueue(tx, "search.index", { kind: "person", id });
  return changed.name;
}

/** Admins wait for each other here, so that two who remove one another at once do not both succeed. */
async function keepOneAdmin(tx: Context, id: string): Promise<void> {
  const admins = await tx.db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(people.isAdmin, isNull(people.leftAt), isNull(people.suspendedAt)))
    .orderBy(asc(people.id))
    .for("update");
  const isStill = tx.actor.isSystem || admins.some((one) => one.id === tx.actor.personId);
  if (!isStill) throw new DomainError("not_allowed", "errors.notAllowed");
  const last = admins.length === 1 ? admins[0] : undefined;
  if (last?.id === id) throw new DomainError("conflict", "roles.lastAdmin", { name: last.name });
}

async function signOutEverywhere(tx: Context, id: string): Promise<void> {
  await tx.db.delete(sessions).where(eq(sessions.personId, id));
  const address = tx.db.select({ email: people.email }).from(people).where(eq(people.id, id));
  await tx.db.delete(signInTokens).where(sql`${signInTokens.email} = (${address})`);
}
