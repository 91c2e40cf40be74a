import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { type DecisionSubject, decisionStates } from "@/lib/projects/decisions/input";
import type { OrganisationDecisions } from "@/lib/projects/decisions/queries";
import { Fold } from "@/lib/ui/fold";
import { Field, Form, Select, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { saveDecision } from "../actions";

type Props = { project: string; subject: DecisionSubject; mine: OrganisationDecisions; locale: Locale };

/** What the bodies of my own organisation decided: a form for each, which shows what was said last. */
export function DecisionForm({ project, subject, mine, locale }: Props) {
  const t = wordsFor(locale);
  const { name } = mine.organisation;
  return (
    <section aria-labelledby="eigen-beslissing" className="card mt-6 max-w-read">
      <h3 id="eigen-beslissing" className="text-lg">
        {t("projects.decisionOwn", { organisation: name })}
      </h3>
      {mine.bodies.map(({ body, state, onDay, link }) => (
        <Form
          key={body}
          action={saveDecision}
          summary={t("errors.summary")}
          scope={`besluit-${body}`}
          className="border-line border-t first-of-type:border-0"
        >
          <Hidden name="project" value={project} />
          <Hidden name="subject" value={subject} />
          <Hidden name="body" value={body} />
          <Fold summary={t(`projects.bodies.${body}`)}>
            <Select
              name="state"
              label={t("projects.decisionState")}
              value={state ?? "onAgenda"}
              options={decisionStates.map((value) => ({ value, label: t(`projects.decisionStates.${value}`) }))}
            />
            <Field name="onDay" type="date" label={t("projects.decisionOnDay")} value={onDay ?? ""} />
            <Field
              name="link"
              label={t("projects.decisionLink")}
              hint={t("projects.decisionLinkHint")}
              optional={t("documents.optional")}
              value={link}
            />
            <Submit quiet label={`${t("projects.decisionSave")}: ${t(`projects.bodies.${body}`)}`}>
              {t("projects.decisionSave")}
            </Submit>
          </Fold>
        </Form>
      ))}
    </section>
  );
}
