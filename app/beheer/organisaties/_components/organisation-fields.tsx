import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { organisationKinds } from "@/lib/people/organisations/kinds";
import { Field, Select, TextArea } from "@/lib/ui/form";

type Props = {
  organisation?: { name: string; kind: string; municipality: string; mailDomains: string[] };
  locale: Locale;
};

/** What is known of an organisation: the same fields for a new one and for one that is corrected. */
export function OrganisationFields({ organisation, locale }: Props) {
  const t = wordsFor(locale);
  const optional = t("questions.optional");
  return (
    <>
      <Field name="name" label={t("organisations.name")} value={organisation?.name} maxLength={120} />
      <Select
        name="kind"
        label={t("organisations.kindField")}
        value={organisation?.kind ?? "municipality"}
        options={organisationKinds.map((kind) => ({ value: kind, label: t("organisations.kind", { kind }) }))}
      />
      <Field
        name="municipality"
        label={t("organisations.municipality")}
        hint={t("organisations.municipalityHint")}
        value={organisation?.municipality}
        optional={optional}
      />
      <TextArea
        name="mailDomains"
        label={t("organisations.mailDomains")}
        hint={t("organisations.mailDomainsHint")}
        value={organisation?.mailDomains.join("\n")}
        optional={optional}
        rows={3}
      />
    </>
  );
}
