import "server-only";
import { and, isNotNull, isNull, ne } from "drizzle-orm";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { WorkData } from "@/lib/outbox/work";
import { people } from "@/lib/people/tables";
import { deciders, memberOf } from "./membership";
import { readerColumns, tell } from "./telling";

/** Mails the platform admins that a request has waited too long. The leads were told when it came. */
export async function notifyMembershipEscalated(ctx: Context, { membership: id }: WorkData["notify.membership-escalated"]): Promise<void> {
  const request = await memberOf(ctx, id);
  if (request?.state !== "requested" || !request.escalatedAt) return;
  const passedOn = request.escalatedAt.getTime();
  const admins = await ctx.db
    .select(readerColumns)
    .from(people)
    .where(and(people.isAdmin, isNotNull(people.email), isNull(people.leftAt), ne(people.id, request.id)));
  for (const reader of admins) {
    const t = wordsFor(reader.locale);
    await tell(ctx, reader, {
      kind: "requests",
      notice: { kind: "membership-requested", subjectId: id },
      key: `membership-escalated-${id}-${reader.id}-${passedOn}`,
      mail: {
        subject: t("membership.mailEscalatedSubject", { circle: request.circle, name: request.name }),
        text: t("membership.mailEscalated", {
          reader: reader.name,
          name: request.name,
          organisation: request.organisation ?? t("membership.unknownOrganisation"),
          circle: request.circle,
          link: `${ctx.baseUrl}/beheer`,
        }),
      },
    });
  }
}

/** Mails somebody that their membership was ended, and why. */
export async function notifyMembershipEnded(ctx: Context, { membership: id }: WorkData["notify.membership-ended"]): Promise<void> {
  const ended = await memberOf(ctx, id);
  if (ended?.state !== "ended" || !ended.endedBy) return;
  const t = wordsFor(ended.locale);
  const { name, circle, reason, slug } = ended;
  await tell(ctx, ended, {
    kind: "membership",
    notice: { kind: "membership-decided", subjectId: id },
    key: `membership-ended-${id}`,
    mail: {
      subject: t("membership.mailEndedSubject", { circle }),
      text: t("membership.mailEnded", { name, circle, reason, link: `${ctx.baseUrl}/kringen/${slug}` }),
    },
  });
}

/** Mails who decides about a circle that one of its members works elsewhere now. */
export async function notifyMembershipReview(ctx: Context, { membership: id }: WorkData["notify.membership-review"]): Promise<void> {
  const member = await memberOf(ctx, id);
  if (member?.state !== "active" || !member.reviewSince) return;
  for (const reader of await deciders(ctx, member)) {
    const t = wordsFor(reader.locale);
    await tell(ctx, reader, {
      kind: "requests",
      notice: { kind: "membership-requested", subjectId: id },
      key: `membership-review-${id}-${reader.id}-${member.reviewSince.getTime()}`,
      mail: {
        subject: t("membership.mailReviewSubject", { circle: member.circle, name: member.name }),
        text: t("membership.mailReview", {
          reader: reader.name,
          name: member.name,
          organisation: member.organisation ?? t("membership.unknownOrganisation"),
          circle: member.circle,
          match: t(member.domainMatches ? "membership.domainMatches" : "membership.domainDiffers"),
          link: `${ctx.baseUrl}/beheer`,
        }),
      },
    });
  }
}
