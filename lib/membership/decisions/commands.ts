import "server-only";
import { and, asc, eq, gt, gte, inArray } from "drizzle-orm";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { circles } from "@/lib/circles/tables";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { after, MINUTE } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { enqueue } from "@/lib/outbox/commands";
import { people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { type MembershipState, memberships } from "../tables";
import type { DecideInput, Decision, undoInput } from "./input";

/** A decision can be taken back for this long; only then does the applicant hear of it. */
export const UNDO_WITHIN = 2 * MINUTE;

const becomes: Record<Decision, MembershipState> = { approve: "active", decline: "declined", ask: "moreInfo" };
const decidable: Record<Decision, MembershipState[]> = {
  approve: ["requested", "moreInfo"],
  decline: ["requested", "moreInfo"],
  ask: ["requested"],
};

export type Decided = { id: string; name: string; circle: string };
/** Somebody else was first: who, when, and what they decided. */
export type AlreadyDecided = { name: string; by: string; at: Date; state: MembershipState };

/**
 * Decides about requests, one or several: lets in, declines, or asks for more. Of two who decide at once the first
 * stands; when nothing was left to decide the second is told so.
 */
export async function decide(ctx: Context, input: DecideInput): Promise<{ decided: Decided[]; already: AlreadyDecided[] }> {
  const { decision, reason } = input;
  if (decision !== "approve" && reason === "") throw new DomainError("invalid", "membership.reasonMissing", {}, "reason");
  return inTransaction(ctx, async (tx) => {
    const asked = await requestsToDecide(tx, input.requests);
    requireAlive(asked, decision);
    const ids = asked.map((request) => request.id);
    const changed = await tx.db
      .update(memberships)
      .set({ state: becomes[decision], reason: decision === "approve" ? "" : reason, decidedBy: tx.actor.personId, decidedAt: tx.now })
      .where(and(inArray(memberships.id, ids), inArray(memberships.state, decidable[decision])))
      .returning({ id: memberships.id });
    const decided = asked.filter((request) => changed.some(({ id }) => id === request.id));
    for (const request of decided) await remember(tx, request, decision);
    const late = ids.filter((id) => !decided.some((request) => request.id === id));
    const already = late.length > 0 ? await whoDecided(tx, late) : [];
    const [first] = already;
    if (decided.length === 0)
      throw new DomainError("conflict", first ? "membership.alreadyDecided" : "membership.noOpenRequest", { ...first });
    return { decided: decided.map(({ id, name, circle }) => ({ id, name, circle })), already };
  });
}

type Request = Decided & { circleId: string; personId: string; archivedAt: Date | null };

/** Holds the circles until the decision stands: one that is being closed takes in nobody any more. */
async function requestsToDecide(tx: Context, ids: string[]): Promise<Request[]> {
  const requests = await tx.db
    .select({
      id: memberships.id,
      circleId: memberships.circleId,
      personId: memberships.personId,
      name: people.name,
      circle: circles.name,
      archivedAt: circles.archivedAt,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(circles, eq(circles.id, memberships.circleId))
    .where(inArray(memberships.id, ids))
    .orderBy(asc(circles.id), asc(memberships.requestedAt))
    .for("share", { of: circles });
  if (requests.length < new Set(ids).size) throw notFound();
  for (const request of requests) authorize(tx.actor, "membership.decide", request);
  return requests;
}

/** A circle that has stopped takes in nobody; to decline is still an answer. */
function requireAlive(requests: Request[], decision: Decision): void {
  const hasStopped = requests.some(({ archivedAt }) => archivedAt !== null);
  if (hasStopped && decision === "approve") throw new DomainError("conflict", "membership.archived");
}

async function remember(tx: Context, { id, circleId, personId }: Request, decision: Decision): Promise<void> {
  await record(tx, { action: `membership.${decision}`, subject: { kind: "membership", id }, circleId });
  await enqueue(tx, "notify.membership-decided", { membership: id }, { startAfter: after(tx.now, UNDO_WITHIN) });
  if (decision === "approve") await enqueue(tx, "search.index", { kind: "person", id: personId });
}

/** Withdrawn by the applicant or decided by another: in both cases somebody was earlier. */
async function whoDecided(tx: Context, ids: string[]): Promise<AlreadyDecided[]> {
  const rows = await tx.db
    .select({
      state: memberships.state,
      at: memberships.decidedAt,
      decidedBy: memberships.decidedBy,
      endedAt: memberships.endedAt,
      name: people.name,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(inArray(memberships.id, ids));
  const deciders = rows.flatMap((row) => row.decidedBy ?? []);
  const names =
    deciders.length > 0 ? await tx.db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, deciders)) : [];
  return rows.map(({ name, state, at, decidedBy, endedAt }) => {
    const by = state === "withdrawn" ? name : (names.find((one) => one.id === decidedBy)?.name ?? "");
    return { name, state, by, at: (state === "withdrawn" ? endedAt : at) ?? tx.now };
  });
}

/** Takes back one's own decision while nobody has been told: the requests wait again. */
export function undo(ctx: Context, input: z.output<typeof undoInput>): Promise<Decided[]> {
  return inTransaction(ctx, async (tx) => {
    const requests = await requestsToDecide(tx, input.requests);
    const reopened = await tx.db
      .update(memberships)
      .set({ state: "requested", reason: "", decidedBy: null, decidedAt: null })
      .where(
        and(
          inArray(memberships.id, input.requests),
          inArray(memberships.state, ["active", "declined", "moreInfo"]),
          eq(memberships.decidedBy, tx.actor.personId ?? ""),
          gte(memberships.decidedAt, after(tx.now, -UNDO_WITHIN)),
          // Whoever was appointed never asked: there is no request to go back to. Nor is there for a lead.
          eq(memberships.role, "member"),
          gt(memberships.decidedAt, memberships.requestedAt),
        ),
      )
      .returning({ id: memberships.id, personId: memberships.personId });
    if (reopened.length === 0) throw new DomainError("conflict", "membership.tooLateToUndo");
    const open = requests.filter((request) => reopened.some(({ id }) => id === request.id));
    for (const { id, circleId, personId } of open) {
      await record(tx, { action: "membership.undo", subject: { kind: "membership", id }, circleId });
      await enqueue(tx, "search.index", { kind: "person", id: personId });
    }
    return open.map(({ id, name, circle }) => ({ id, name, circle }));
  });
}
