import type { Circle } from "@/lib/circles/queries";
import { type Words, wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { joinForm, type OwnMembership } from "@/lib/membership/circle/queries";
import { NOT_LISTED } from "@/lib/membership/input";
import { Field, Form, Select, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { askToJoin } from "../actions";

type Props = { ctx: Context; circle: Circle; own: OwnMembership | null };

/** Three fields, filled in as far as the mail address and the profile tell. */
export async function JoinForm({ ctx, circle, own }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const start = await joinForm(ctx);
  const organisations = [
    { value: "", label: t("membership.organisationChoose") },
    { value: NOT_LISTED, label: t("membership.organisationOther") },
    ...start.organisations.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <div className="max-w-xl">
      <h1>{t("membership.joinTitle", { circle: circle.name })}</h1>
      <p className="mt-2 mb-6">{t("membership.joinIntro", { email: ctx.actor.email ?? "" })}</p>
      {own && <p className="notice-info mb-6">{before(t, ctx, own)}</p>}
      {circle.archivedAt ? (
        <p className="notice-warn">{t("membership.archived")}</p>
      ) : (
        <Form action={askToJoin} summary={t("errors.summary")}>
          <Hidden name="circle" value={circle.id} />
          <Select
            name="organisation"
            label={t("membership.organisation")}
            hint={start.matched ? t("membership.organisationMatched", { organisation: start.matched }) : t("membership.organisationHint")}
            value={start.organisation}
            options={organisations}
          />
          <Field
            name="jobTitle"
            label={t("membership.jobTitle")}
            hint={t("membership.jobTitleHint")}
            value={start.jobTitle}
            autoComplete="organization-title"
            maxLength={120}
          />
          <Field
            name="phone"
            type="tel"
            label={t("membership.phone")}
            optional={t("membership.optional")}
            hint={t("membership.phoneHint")}
            value={start.phone}
            autoComplete="tel"
            maxLength={40}
          />
          <p className="mb-4 text-sm">{t("membership.consent")}</p>
          <Submit>{t("membership.join")}</Submit>
        </Form>
      )}
    </div>
  );
}

/** What became of an earlier request. */
function before(t: Words, ctx: Context, own: OwnMembership): string {
  const { day } = formatsFor(ctx.actor.locale);
  if (own.state === "declined") return t("membership.declinedOn", { date: day(own.decidedAt ?? own.requestedAt), reason: own.reason });
  if (own.state === "ended" && own.reason)
    return t("membership.endedBecause", { date: day(own.endedAt ?? own.requestedAt), reason: own.reason });
  return own.state === "withdrawn" ? t("membership.withdrawnOn") : t("membership.endedOn");
}
