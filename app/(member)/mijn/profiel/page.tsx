import type { Metadata } from "next";
import { wordsFor } from "@/lib/i18n";
import { photoOutcome } from "@/lib/people/photos/input";
import { listOrganisations, organisationForDomain, ownProfile } from "@/lib/people/queries";
import { Choices, Field, Form, Select, Submit, TextArea } from "@/lib/ui/form";
import { pageContext, signedInContext } from "@/lib/web/context";
import { Absence } from "./_components/absence";
import { OwnCeiling } from "./_components/own-ceiling";
import { PhotoForm } from "./_components/photo-form";
import { saveProfile } from "./actions";

type Props = { searchParams: Promise<{ foto?: string | string[] }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("people.profileTitle"),
});

export default async function ProfilePage({ searchParams }: Props) {
  const ctx = await signedInContext("/mijn/profiel");
  const t = wordsFor(ctx.actor.locale);
  const [profile, organisations] = await Promise.all([ownProfile(ctx), listOrganisations(ctx)]);
  const home = profile.organisationId ?? (await organisationForDomain(ctx, profile.email ?? ""))?.id ?? "";
  const optional = t("questions.optional");
  const outcome = photoOutcome.parse((await searchParams).foto);
  return (
    <div className="page max-w-read">
      <h1>{t("people.profileTitle")}</h1>
      <p className="mt-1 mb-6 text-muted">{t("people.profileIntro")}</p>
      <PhotoForm person={profile} outcome={outcome} locale={ctx.actor.locale} />
      <Form action={saveProfile} summary={t("errors.summary")} className="card">
        <Field name="name" label={t("people.name")} value={profile.name} autoComplete="name" maxLength={120} />
        <Field
          name="jobTitle"
          label={t("people.jobTitle")}
          value={profile.jobTitle}
          autoComplete="organization-title"
          optional={optional}
          maxLength={120}
        />
        <Select
          name="organisation"
          label={t("people.organisation")}
          hint={ctx.actor.roles.size > 0 ? t("people.organisationHint") : undefined}
          value={home}
          options={[
            { value: "", label: t("people.organisationNone") },
            ...organisations.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Field
          name="phone"
          type="tel"
          label={t("people.phone")}
          hint={t("people.phoneHint")}
          value={profile.phone ?? ""}
          autoComplete="tel"
          inputMode="tel"
          optional={optional}
        />
        <Choices
          name="phoneVisibility"
          type="radio"
          legend={t("people.phoneVisibility")}
          values={[profile.phoneVisibility]}
          options={[
            { value: "members", label: t("people.phoneMembers") },
            { value: "circles", label: t("people.phoneCircles") },
            { value: "nobody", label: t("people.phoneNobody") },
          ]}
        />
        <Field
          name="reachableAt"
          label={t("people.reachableAt")}
          hint={t("people.reachableAtHint")}
          value={profile.reachableAt}
          optional={optional}
          maxLength={200}
        />
        <TextArea
          name="introduction"
          label={t("people.introductionField")}
          hint={t("people.introductionHint")}
          value={profile.introduction}
          optional={optional}
        />
        <Choices
          name="locale"
          type="radio"
          legend={t("people.locale")}
          values={[profile.locale]}
          options={[
            { value: "nl", label: t("people.localeNl") },
            { value: "en", label: t("people.localeEn") },
          ]}
        />
        <Submit>{t("people.save")}</Submit>
      </Form>
      <Absence until={profile.absentUntil && profile.absentUntil > ctx.now ? profile.absentUntil : null} locale={ctx.actor.locale} />
      <OwnCeiling ctx={ctx} />
    </div>
  );
}
