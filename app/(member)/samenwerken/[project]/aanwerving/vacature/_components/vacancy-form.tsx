import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { Vacancy } from "@/lib/projects/hiring/vacancy/queries";
import { Choices, Field, Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { savePanel, saveVacancy } from "../../actions";

type Props = { project: string; locale: Locale };

/** The vacancy, for the lead. */
export function VacancyForm({ project, vacancy, locale }: Props & Pick<Vacancy, "vacancy">) {
  const t = wordsFor(locale);
  return (
    <Form action={saveVacancy} summary={t("errors.summary")} className="card">
      <Hidden name="project" value={project} />
      <TextArea name="profile" rows={12} label={t("hiring.profile")} hint={t("hiring.profileHint")} value={vacancy.profile} />
      <Choices
        name="ofEmployer"
        type="checkbox"
        legend={t("hiring.ofEmployer")}
        options={[{ value: "yes", label: t("hiring.ofEmployerYes") }]}
      />
      <Field name="publishedOn" type="date" label={t("hiring.publishedOn")} value={vacancy.publishedOn ?? ""} />
      <Field name="closesOn" type="date" label={t("hiring.closesOn")} value={vacancy.closesOn ?? ""} />
      <Field name="startsOn" type="date" label={t("hiring.hireStartsOn")} value={vacancy.startsOn ?? ""} />
      <Field name="link" label={t("hiring.vacancyLink")} value={vacancy.link} maxLength={500} />
      <Submit>{t("hiring.save")}</Submit>
    </Form>
  );
}

/** Who sits in the panel for the reader's organisation. */
export function PanelForm({ project, colleagues, panel, locale }: Props & Pick<Vacancy, "colleagues" | "panel">) {
  const t = wordsFor(locale);
  return (
    <Form action={savePanel} summary={t("errors.summary")} scope="commissie" className="card mt-4">
      <Hidden name="project" value={project} />
      <Choices
        name="people[]"
        type="checkbox"
        legend={t("hiring.panelMine")}
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        values={panel.map(({ id }) => id)}
      />
      <Submit quiet>{t("hiring.save")}</Submit>
    </Form>
  );
}
