import type { Circle } from "@/lib/circles/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { endFieldOf } from "@/lib/membership/roles/input";
import { type KeptMember, membersToKeep } from "@/lib/membership/roles/queries";
import { can } from "@/lib/policy/rules";
import { Form, Submit } from "@/lib/ui/form";
import { Tag } from "@/lib/ui/tag";
import { EndMembership } from "../../../_components/end-membership";
import { changeMembership } from "../../../actions";

/** Everybody in the circle, with what this reader may change about each. */
export async function Members({ ctx, circle }: { ctx: Context; circle: Circle }) {
  const t = wordsFor(ctx.actor.locale);
  const members = await membersToKeep(ctx, circle.id);
  return (
    <section aria-labelledby="mensen" className="mt-8">
      <h2 id="mensen">{t("circles.people")}</h2>
      <Form action={changeMembership} summary={t("errors.summary")} className="mt-2">
        {/* The first button of a form is what Enter presses: this one does nothing. */}
        <button type="submit" disabled hidden />
        {members.length === 0 && <p>{t("circles.peopleNone")}</p>}
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface px-4 shadow-card empty:hidden">
          {members.map((member) => (
            <li key={member.id} className="py-3">
              <Member ctx={ctx} member={member} />
            </li>
          ))}
        </ul>
      </Form>
    </section>
  );
}

function Member({ ctx, member }: { ctx: Context; member: KeptMember }) {
  const t = wordsFor(ctx.actor.locale);
  const { day } = formatsFor(ctx.actor.locale);
  const { id, name, role } = member;
  const isLead = role === "lead";
  return (
    <>
      <h3 className="flex flex-wrap items-center gap-x-3 text-lg leading-7">
        {name}
        {isLead && <Tag tone="brand">{t("circles.lead")}</Tag>}
      </h3>
      <p className="text-sm text-muted">
        {[member.jobTitle, member.organisation, t("circles.memberSince", { date: day(member.since) })].filter(Boolean).join(" · ")}
      </p>
      {member.personId === ctx.actor.personId && <p className="text-sm text-muted">{t("circles.thisIsYou")}</p>}
      <div className="mt-1 flex flex-wrap items-start gap-x-4 gap-y-1">
        {!isLead && can(ctx.actor, "membership.appoint", { ...member, isMember: true }) && (
          <Submit quiet name="press" value={`lead:${id}`} label={t("circles.makeLeadName", { name })}>
            {t("circles.makeLead")}
          </Submit>
        )}
        {isLead && can(ctx.actor, "membership.demote", member) && (
          <Submit quiet name="press" value={`demote:${id}`} label={t("circles.makeMemberName", { name })}>
            {t("circles.makeMember")}
          </Submit>
        )}
        {can(ctx.actor, "membership.end", member) && <EndMembership t={t} membership={id} name={name} field={endFieldOf(id)} />}
      </div>
    </>
  );
}
