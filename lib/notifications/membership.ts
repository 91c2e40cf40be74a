import "server-only";
import { and, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { UNDO_WITHIN } from "@/lib/membership/decisions/commands";
import { memberships } from "@/lib/membership/tables";
import type { WorkData } from "@/lib/outbox/work";
import { organisations, people } from "@/lib/people/tables";
import { type Reader, readerColumns, tell } from "./telling";

/** Tells the leads of a circle that somebody wants to join; the admins when it has no lead. */
export async function notifyMembershipRequested(ctx: Context, { membership: id }: WorkData["notify.membership-requested"]): Promise<void> {
  const request = await memberOf(ctx, id);
  if (request?.state !== "requested") return;
  for (const reader of await deciders(ctx, request)) {
    await tell(ctx, reader, {
      kind: "requests",
      notice: { kind: "membership-requested", subjectId: id },
      key: `membership-requested-${id}-${reader.id}-${request.answeredAt?.getTime() ?? "new"}`,
      mail: requestMail(ctx, request, reader),
    });
  }
}

function requestMail(ctx: Context, request: Request, reader: Reader) {
  const t = wordsFor(reader.locale);
  return {
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
  };
}

/** Tells the applicant what was decided, once the decision can no longer be taken back. */
export async function notifyMembershipDecided(ctx: Context, { membership: id }: WorkData["notify.membership-decided"]): Promise<void> {
  const request = await memberOf(ctx, id);
  const key = request && sentences[request.state as keyof typeof sentences];
  if (!request?.decidedAt || !key || isStillOpen(ctx, request.decidedAt)) return;
  const t = wordsFor(request.locale);
  const { name, circle, reason, slug } = request;
  await tell(ctx, request, {
    kind: "membership",
    notice: { kind: "membership-decided", subjectId: id },
    key: `membership-${request.state}-${id}-${request.decidedAt.getTime()}`,
    mail: {
      subject: t(key.subject, { circle }),
      text: t(key.text, { name, circle, reason, link: `${ctx.baseUrl}/kringen/${slug}` }),
    },
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

type Request = NonNullable<Awaited<ReturnType<typeof memberOf>>>;

/** A request or membership with whom it is of, wherever it stands. */
export async function memberOf(ctx: Context, id: string) {
  const [request] = await ctx.db
    .select({
      ...readerColumns,
      jobTitle: people.jobTitle,
      organisation: organisations.name,
      circleId: memberships.circleId,
      circle: circles.name,
      slug: circles.slug,
      state: memberships.state,
      domainMatches: memberships.domainMatches,
      reason: memberships.reason,
      answer: memberships.answer,
      answeredAt: memberships.answeredAt,
      escalatedAt: memberships.escalatedAt,
      decidedAt: memberships.decidedAt,
      endedBy: memberships.endedBy,
      reviewSince: memberships.reviewSince,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(circles, eq(circles.id, memberships.circleId))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(and(eq(memberships.id, id), isNull(people.leftAt)));
  return request;
}

export async function deciders(ctx: Context, request: { id: string; circleId: string }): Promise<Reader[]> {
  const leads = await ctx.db
    .select(readerColumns)
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.circleId, request.circleId),
        eq(memberships.state, "active"),
        eq(memberships.role, "lead"),
        ne(people.id, request.id),
        isNotNull(people.email),
        isNull(people.suspendedAt),
      ),
    );
  if (leads.length > 0) return leads;
  return ctx.db
    .select(readerColumns)
    .from(people)
    .where(and(people.isAdmin, isNotNull(people.email), ne(people.id, request.id)));
}
