import "server-only";
import { and, arrayOverlaps, eq, inArray, isNull, ne } from "drizzle-orm";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { circles } from "@/lib/circles/tables";
import type { CircleRole } from "@/lib/kernel/actor";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DAY } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { stayWithin } from "@/lib/limits/commands";
import { enqueue } from "@/lib/outbox/commands";
import { domainsOf } from "@/lib/people/domains";
import { type OrganisationKind, organisations, people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { type answerInput, type appointInput, type JoinInput, NOT_LISTED, type ownRequestInput } from "./input";
import { keepALead, lockCircle } from "./roles/last-lead";
import { type MembershipState, memberships } from "./tables";

/** Requests of one person a day: enough to look around, too few to bother every lead in Flanders. */
const REQUESTS = { most: 20, windowMs: DAY };

/** Asks to join a circle. What the person tells about their work also becomes their profile. */
export async function requestToJoin(ctx: Context, input: JoinInput): Promise<{ circle: string; slug: string }> {
  const personId = applicant(ctx);
  await stayWithin(ctx, `join:${personId}`, REQUESTS, { key: "membership.tooOften" });
  return inTransaction(ctx, async (tx) => {
    const circle = await openCircle(tx, input.circle);
    const employer = await employerOf(tx, input.organisation);
    await keepProfile(tx, personId, { ...input, organisationId: employer.id });
    const [request] = await tx.db
      .insert(memberships)
      .values({ circleId: circle.id, personId, state: "requested", domainMatches: employer.matches, requestedAt: tx.now })
      .onConflictDoNothing()
      .returning({ id: memberships.id });
    if (!request) throw new DomainError("conflict", "membership.alreadyAsked");
    await record(tx, { action: "membership.request", subject: { kind: "membership", id: request.id }, circleId: circle.id });
    await enqueue(tx, "notify.membership-requested", { membership: request.id });
    return { circle: circle.name, slug: circle.slug };
  });
}

type Profile = Pick<JoinInput, "jobTitle" | "phone"> & { organisationId: string | null };

/** Who is in other circles already and works elsewhere by now is asked about there, as when they change their profile itself. */
async function keepProfile(tx: Context, personId: string, { organisationId, jobTitle, phone }: Profile): Promise<void> {
  const own = eq(people.id, personId);
  const [before] = await tx.db.select({ organisationId: people.organisationId }).from(people).where(own).for("update");
  await tx.db
    .update(people)
    .set({ organisationId, jobTitle, ...(phone ? { phone } : {}) })
    .where(own);
  if (tx.actor.roles.size === 0) return;
  await enqueue(tx, "search.index", { kind: "person", id: personId });
  if (before?.organisationId !== organisationId) await enqueue(tx, "membership.review", { person: personId });
}

function applicant(ctx: Context): string {
  authorize(ctx.actor, "membership.request", null);
  if (!ctx.actor.personId) throw new DomainError("not_signed_in", "errors.notSignedIn");
  return ctx.actor.personId;
}

async function openCircle(tx: Context, id: string) {
  const [circle] = await tx.db
    .select({ id: circles.id, slug: circles.slug, name: circles.name })
    .from(circles)
    .where(and(eq(circles.id, id), isNull(circles.archivedAt)));
  if (!circle) throw notFound();
  return circle;
}

/** The chosen organisation, and whether the mail address is one of its own. People of companies speak in a circle but do not join it. */
async function employerOf(tx: Context, organisation: string): Promise<{ id: string | null; matches: boolean }> {
  const ofAddress = await ownersOf(tx, tx.actor.email ?? "");
  if (isOfCompany(ofAddress)) throw new DomainError("not_allowed", "membership.companies");
  if (organisation === NOT_LISTED) return { id: null, matches: false };
  const [chosen] = await tx.db
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.id, organisation), ne(organisations.kind, "company"), isNull(organisations.mergedInto)));
  if (!chosen) throw new DomainError("invalid", "membership.organisationMissing", {}, "organisation");
  return { id: chosen.id, matches: ofAddress.some((one) => one.id === chosen.id) };
}

type Owner = { id: string; kind: OrganisationKind };

/** The organisations that a mail address may belong to. */
export async function ownersOf(tx: Context, email: string): Promise<Owner[]> {
  const domains = domainsOf(email);
  if (domains.length === 0) return [];
  const { id, kind, mailDomains } = organisations;
  return tx.db.select({ id, kind }).from(organisations).where(arrayOverlaps(mailDomains, domains));
}

export const isOfCompany = (owners: Owner[]): boolean => owners.length > 0 && owners.every(({ kind }) => kind === "company");

/** Answers what a lead wanted to know; the request waits for a decision again. */
export function answerLead(ctx: Context, { circle, answer }: z.output<typeof answerInput>): Promise<void> {
  return changeOwn(ctx, circle, async (tx, own) => {
    const [request] = await tx.db
      .update(memberships)
      .set({ state: "requested", answer, answeredAt: tx.now, escalatedAt: null, decidedBy: null, decidedAt: null })
      .where(and(own, eq(memberships.state, "moreInfo")))
      .returning({ id: memberships.id });
    if (!request) throw new DomainError("conflict", "membership.noOpenRequest");
    await enqueue(tx, "notify.membership-requested", { membership: request.id });
    return { id: request.id, action: "membership.answer" };
  });
}

/** Takes back one's own request, before or after a question. */
export function withdraw(ctx: Context, { circle }: z.output<typeof ownRequestInput>): Promise<void> {
  return changeOwn(ctx, circle, async (tx, own) => {
    const [request] = await tx.db
      .update(memberships)
      .set({ state: "withdrawn", endedAt: tx.now })
      .where(and(own, inArray(memberships.state, ["requested", "moreInfo"])))
      .returning({ id: memberships.id });
    if (!request) throw new DomainError("conflict", "membership.noOpenRequest");
    return { id: request.id, action: "membership.withdraw" };
  });
}

/** Leaves a circle. The last lead stays until there is another. */
export function leave(ctx: Context, { circle }: z.output<typeof ownRequestInput>): Promise<void> {
  return changeOwn(ctx, circle, async (tx, own) => {
    await keepALead(tx, circle, applicant(tx));
    const [ended] = await tx.db
      .update(memberships)
      .set({ state: "ended", endedAt: tx.now, reviewSince: null })
      .where(and(own, eq(memberships.state, "active")))
      .returning({ id: memberships.id, personId: memberships.personId });
    if (!ended) throw new DomainError("conflict", "membership.noMember");
    await enqueue(tx, "search.index", { kind: "person", id: ended.personId });
    await enqueue(tx, "attendance.review", { person: ended.personId });
    return { id: ended.id, action: "membership.leave" };
  });
}

type Change = (tx: Context, own: ReturnType<typeof and>) => Promise<{ id: string; action: string }>;

async function changeOwn(ctx: Context, circleId: string, change: Change): Promise<void> {
  const personId = applicant(ctx);
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "membership.withdraw", { circleId, personId });
    const { id, action } = await change(tx, and(eq(memberships.circleId, circleId), eq(memberships.personId, personId)));
    await record(tx, { action, subject: { kind: "membership", id }, circleId });
  });
}

/** Makes somebody member or lead of a circle without a request, or changes which of the two they are. */
export function appoint(ctx: Context, { circle: circleId, person: personId, role }: z.output<typeof appointInput>): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { isArchived } = await lockCircle(tx, circleId);
    const known = await openMembership(tx, circleId, personId);
    const isMember = known?.state === "active";
    authorize(tx.actor, "membership.appoint", { circleId, personId, isMember });
    if (isArchived && !isMember) throw new DomainError("conflict", "membership.archived");
    if (isMember && known.role === "lead" && role === "member") {
      authorize(tx.actor, "membership.demote", { circleId, personId });
      await keepALead(tx, circleId, personId);
    }
    const id = await writeAppointment(tx, { circleId, personId, role }, known);
    await record(tx, { action: "membership.appoint", subject: { kind: "membership", id }, circleId, data: { role } });
    await enqueue(tx, "search.index", { kind: "person", id: personId });
  });
}

type Open = { id: string; state: MembershipState; role: CircleRole };

async function openMembership(tx: Context, circleId: string, personId: string): Promise<Open | undefined> {
  const [open] = await tx.db
    .select({ id: memberships.id, state: memberships.state, role: memberships.role })
    .from(memberships)
    .where(
      and(
        eq(memberships.circleId, circleId),
        eq(memberships.personId, personId),
        inArray(memberships.state, ["requested", "moreInfo", "active"]),
      ),
    );
  return open;
}

type Appointment = { circleId: string; personId: string; role: CircleRole };

/** Who let a member in stays written down when only the role changes. */
async function writeAppointment(tx: Context, { role, ...who }: Appointment, known?: Open): Promise<string> {
  const decision = { state: "active" as const, decidedBy: tx.actor.personId, decidedAt: tx.now, reason: "" };
  if (known) {
    const change = known.state === "active" ? { role } : { role, ...decision };
    await tx.db.update(memberships).set(change).where(eq(memberships.id, known.id));
    return known.id;
  }
  const [row] = await tx.db
    .insert(memberships)
    .values({ ...who, role, requestedAt: tx.now, ...decision })
    .returning({ id: memberships.id });
  if (!row) throw new Error("no membership was written");
  return row.id;
}
