import "server-only";
import { and, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { postLetter } from "@/lib/letters/commands";
import { UNDO_WITHIN } from "@/lib/membership/decisions/commands";
import { memberships } from "@/lib/membership/tables";
import type { WorkData } from "@/lib/outbox/work";
import { organisations, people } from "@/lib/people/tables";

type Receiver = { id: string; name: string; email: string | null; locale: Locale };
const receiver = { id: people.id, name: people.name, email: people.email, locale: people.locale };

/** Mails the leads of a circle that somebody wants to join; the admins when it has no lead. */
export async function notifyMembershipRequested(ctx: Context, { membership: id }: WorkData["notify.membership-requested"]): Promise<void> {
  const request = await find(ctx, id);
  if (request?.state !== "requested") return;
  for (const reader of await deciders(ctx, request)) {
    if (!reader.email) continue;
    const t = wordsFor(reader.locale);
    await postLetter(ctx, {
      to: reader.email,
      personId: reader.id,
      kind: "membership",
      locale: reader.locale,
      subject: t("membership.mailRequestSubject", { circle: request.circle, name: request.name }),
      text: t("membership.mailRequest", {
        reader: reader.name,
        name: request.name,
        jobTitle: request.jobTitle,
        organisation: request.organisation ?? t("membership.unknownOrganisation"),
        circle: request.circle,
        match: t(request.domainMatches ? "membership.domainMatches" : "membership.domainDiffers"),
        answer: request.answer ? `\n${t("membership.mailTheirAnswer", { answer: request.answer })}\n` : "",
        link: `${ctx.baseUrl}/beheer`,
      }),
      messageId: `membership-requested-${id}-${reader.id}-${request.answer ? "answered" : "new"}@kenniskring`,
    });
  }
}

/** Mails the applicant what was decided, once the decision can no longer be taken back. */
export async function notifyMembershipDecided(ctx: Context, { membership: id }: WorkData["notify.membership-decided"]): Promise<void> {
  const request = await find(ctx, id);
  const key = request && sentences[request.state as keyof typeof sentences];
  if (!request?.email || !request.decidedAt || !key || isStillOpen(ctx, request.decidedAt)) return;
  const t = wordsFor(request.locale);
  await postLetter(ctx, {
    to: request.email,
    personId: request.id,
    kind: "membership",
    locale: request.locale,
    subject: t(key.subject, { circle: request.circle }),
    text: t(key.text, {
      name: request.name,
      circle: request.circle,
      reason: request.reason,
      link: `${ctx.baseUrl}/kringen/${request.slug}`,
    }),
    messageId: `membership-${request.state}-${id}-${request.decidedAt.getTime()}@kenniskring`,
  });
}

const sentences = {
  active: { subject: "membership.mailApprovedSubject", text: "membership.mailApproved" },
  declined: { subject: "membership.mailDeclinedSubject", text: "membership.mailDeclined" },
  moreInfo: { subject: "membership.mailAskedSubject", text: "membership.mailAsked" },
} as const;

/** The queue's clock and ours may differ a little. */
const SLACK_MS = 5000;

/** Taken back and decided anew: the mail of the second decision follows by itself. */
const isStillOpen = (ctx: Context, decidedAt: Date) => ctx.now.getTime() < decidedAt.getTime() + UNDO_WITHIN - SLACK_MS;

async function find(ctx: Context, id: string) {
  const [request] = await ctx.db
    .select({
      ...receiver,
      jobTitle: people.jobTitle,
      organisation: organisations.name,
      circleId: memberships.circleId,
      circle: circles.name,
      slug: circles.slug,
      state: memberships.state,
      domainMatches: memberships.domainMatches,
      reason: memberships.reason,
      answer: memberships.answer,
      decidedAt: memberships.decidedAt,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(circles, eq(circles.id, memberships.circleId))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(and(eq(memberships.id, id), isNull(people.leftAt)));
  return request;
}

async function deciders(ctx: Context, request: { id: string; circleId: string }): Promise<Receiver[]> {
  const leads = await ctx.db
    .select(receiver)
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.circleId, request.circleId),
        eq(memberships.state, "active"),
        eq(memberships.role, "lead"),
        ne(people.id, request.id),
        isNotNull(people.email),
      ),
    );
  if (leads.length > 0) return leads;
  return ctx.db
    .select(receiver)
    .from(people)
    .where(and(people.isAdmin, isNotNull(people.email), ne(people.id, request.id)));
}
