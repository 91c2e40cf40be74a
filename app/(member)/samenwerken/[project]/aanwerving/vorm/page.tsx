import type { Metadata } from "next";
import { NotLegal } from "@/app/_components/not-legal";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { type Hire, hireOf } from "@/lib/projects/hiring/form/queries";
import { hireForms } from "@/lib/projects/hiring/kinds";
import { Choices, Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { orNotFound } from "@/lib/web/page";
import { Shell } from "../_components/shell";
import { saveForm } from "../actions";
import { loadHire } from "../load";

type Props = { params: Promise<{ project: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx, project } = await loadHire((await params).project);
  return { title: `${wordsFor(ctx.actor.locale)("hiring.pages.form")} – ${project.title}` };
}

/** In which form, and who employs: what each form means, and the choice of the lead. */
export default async function FormPage({ params }: Props) {
  const { ctx, project } = await loadHire((await params).project);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const hire = await orNotFound(hireOf(ctx, project.slug));
  return (
    <Shell project={project} page="form" locale={locale} intro={t("hiring.formIntro")}>
      <div className="space-y-6">
        {hire.mayLead ? <Choice project={project.slug} hire={hire} locale={locale} /> : <Chosen hire={hire} locale={locale} />}
        <NotLegal about="hiring" locale={locale} />
      </div>
    </Shell>
  );
}

function Choice({ project, hire, locale }: { project: string; hire: Hire; locale: Locale }) {
  const t = wordsFor(locale);
  const employers = [
    ...hire.participants.map(({ id, name }) => ({ value: id, label: name })),
    { value: "other", label: t("hiring.employerOther") },
  ];
  const employer = hire.employerId ?? (hire.employerName ? "other" : "");
  return (
    <Form action={saveForm} summary={t("errors.summary")} className="card max-w-read">
      <Hidden name="project" value={project} />
      <Choices
        name="form"
        type="radio"
        legend={t("hiring.form")}
        options={hireForms.map((form) => ({ value: form, label: t(`hiring.forms.${form}`), hint: t(`hiring.formHints.${form}`) }))}
        values={hire.form ? [hire.form] : []}
      />
      <Choices name="employer" type="radio" legend={t("hiring.employer")} options={employers} values={[employer]} />
      <Field
        name="employerName"
        label={t("hiring.employerName")}
        hint={t("hiring.employerNameHint")}
        value={hire.employerName}
        maxLength={150}
      />
      <Submit>{t("hiring.save")}</Submit>
    </Form>
  );
}

function Chosen({ hire, locale }: { hire: Hire; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <div className="max-w-read">
      {!hire.form && <p className="mb-4 text-muted">{t("hiring.formNone")}</p>}
      {hire.form && (
        <section aria-labelledby="gekozen" className="card">
          <h2 id="gekozen" className="text-xl">
            {t(`hiring.forms.${hire.form}`)}
          </h2>
          <p className="mt-1">{t(`hiring.formHints.${hire.form}`)}</p>
          <p className="mt-2 font-semibold">{t("hiring.employerIs", { employer: hire.employer })}</p>
        </section>
      )}
      <dl className="mt-6 space-y-3">
        {hireForms
          .filter((form) => form !== hire.form)
          .map((form) => (
            <div key={form}>
              <dt className="font-semibold">{t(`hiring.forms.${form}`)}</dt>
              <dd className="text-muted">{t(`hiring.formHints.${form}`)}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
