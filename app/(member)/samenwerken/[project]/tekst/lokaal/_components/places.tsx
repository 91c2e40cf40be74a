import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { LocalCopy } from "@/lib/projects/text/copies/queries";
import { Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { fillIn } from "../actions";

type Props = { project: string; copy: LocalCopy; isOpen: boolean; locale: Locale };

/** What every organisation fills in for itself, one field a place. */
export function Places({ project, copy: { names, values }, isOpen, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="plaatsen">
      <h2 id="plaatsen" className="text-xl">
        {t("texts.localPlaces")}
      </h2>
      {names.length === 0 && <p className="text-muted">{t("texts.localPlacesNone")}</p>}
      {names.length > 0 && isOpen && (
        <Form action={fillIn} summary={t("errors.summary")} scope="plaatsen" className="mt-2">
          <Hidden name="project" value={project} />
          {names.map((name, at) => (
            <div key={name}>
              <Hidden name={`naam-${at}`} value={name} />
              <Field name={`plaats-${at}`} label={name} value={values[name] ?? ""} maxLength={500} />
            </div>
          ))}
          <Submit>{t("texts.localSave")}</Submit>
        </Form>
      )}
    </section>
  );
}
