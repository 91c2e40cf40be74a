import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { membersToReview, type ReviewedMember } from "@/lib/membership/reviews/queries";
import { endFieldOf } from "@/lib/membership/roles/input";
import { can } from "@/lib/policy/rules";
import { Form, Submit } from "@/lib/ui/form";
import { Tag } from "@/lib/ui/tag";
import { changeMembership } from "../actions";
import { EndMembership } from "./end-membership";

/** Members who work elsewhere now: they stay until a lead confirms it, or ends it. */
export async function Reviews({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  const members = await membersToReview(ctx);
  return (
    <Form action={changeMembership} summary={t("errors.summary")} scope="reviews">
      <button type="submit" disabled hidden />
      {members.length > 0 && (
        <section className="mb-8" aria-labelledby="elders">
          <h2 id="elders">{t("circles.reviewTitle", { count: members.length })}</h2>
          <p className="mt-1 text-muted">{t("circles.reviewIntro")}</p>
          <ul className="mt-3 space-y-4">
            {members.map((member) => (
              <li key={member.id} className="card">
                <Review ctx={ctx} member={member} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Form>
  );
}

function Review({ ctx, member }: { ctx: Context; member: ReviewedMember }) {
  const t = wordsFor(ctx.actor.locale);
  const { day } = formatsFor(ctx.actor.locale);
  const { id, name, circle, since } = member;
  return (
    <>
      <h3 className="text-lg">{t("circles.review", { name, organisation: member.organisation ?? t("membership.unknownOrganisation") })}</h3>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <Tag tone={member.domainMatches ? "ok" : "warn"}>
          {member.domainMatches ? "✓ " : "! "}
          {t(member.domainMatches ? "admin.matches" : "admin.differs")}
        </Tag>
        {t("circles.reviewSince", { circle, date: day(since) })}
      </p>
      <div className="mt-3 flex flex-wrap items-start gap-x-4 gap-y-1">
        <Submit name="press" value={`confirm:${id}`} label={t("circles.confirmName", { name })}>
          {t("circles.confirm")}
        </Submit>
        {can(ctx.actor, "membership.end", member) && <EndMembership t={t} membership={id} name={name} field={endFieldOf(id)} />}
      </div>
    </>
  );
}
