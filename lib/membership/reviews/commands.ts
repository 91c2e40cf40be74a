import "server-only";
import { and, arrayOverlaps, eq, isNotNull, isNull } from "drizzle-orm";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { enqueue } from "@/lib/outbox/commands";
import { domainsOf } from "@/lib/people/domains";
import { organisations, people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import type { membershipInput } from "../roles/input";
import { memberships } from "../tables";

/** After a change of organisation: every circle of this person is asked whether they still belong. They stay members meanwhile. */
export function reviewMemberships(ctx: Context, { person: personId }: { person: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const active = and(eq(memberships.personId, personId), eq(memberships.state, "active"));
    await tx.db
      .update(memberships)
      .set({ domainMatches: await addressMatches(tx, personId) })
      .where(active);
    const asked = await tx.db
      .update(memberships)
      .set({ reviewSince: tx.now })
      .where(and(active, isNull(memberships.reviewSince)))
      .returning({ id: memberships.id, circleId: memberships.circleId });
    for (const { id, circleId } of asked) {
      await record(tx, { action: "membership.review", subject: { kind: "membership", id }, circleId });
      await enqueue(tx, "notify.membership-review", { membership: id });
    }
  });
}

async function addressMatches(tx: Context, personId: string): Promise<boolean> {
  const [person] = await tx.db
    .select({ email: people.email, organisationId: people.organisationId })
    .from(people)
    .where(eq(people.id, personId));
  const domains = domainsOf(person?.email ?? "");
  if (!person?.organisationId || domains.length === 0) return false;
  const employers = await tx.db
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.id, person.organisationId), arrayOverlaps(organisations.mailDomains, domains)));
  return employers.length > 0;
}

/** Somebody who changed organisation still belongs. To say that they do not, end their membership. */
export function confirmMembership(ctx: Context, { membership: id }: z.output<typeof membershipInput>): Promise<{ name: string }> {
  return inTransaction(ctx, async (tx) => {
    const [member] = await tx.db
      .select({ circleId: memberships.circleId, personId: memberships.personId, name: people.name })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(eq(memberships.id, id));
    if (!member) throw notFound();
    authorize(tx.actor, "membership.decide", member);
    const [confirmed] = await tx.db
      .update(memberships)
      .set({ reviewSince: null })
      .where(and(eq(memberships.id, id), eq(memberships.state, "active"), isNotNull(memberships.reviewSince)))
      .returning({ id: memberships.id });
    if (!confirmed) throw new DomainError("conflict", "membership.alreadyConfirmed", { name: member.name });
    await record(tx, { action: "membership.confirm", subject: { kind: "membership", id }, circleId: member.circleId });
    return { name: member.name };
  });
}
