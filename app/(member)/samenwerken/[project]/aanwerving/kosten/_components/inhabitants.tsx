import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { Costs } from "@/lib/projects/hiring/costs/queries";
import { Fold } from "@/lib/ui/fold";
import { Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { saveInhabitants } from "../../actions";

type Row = Costs["inhabitants"][number];
type Props = { project: string; rows: Row[]; locale: Locale };

/** How many people live in each, with where that figure comes from; mine to fill in. */
export function Inhabitants({ project, rows, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="inwoners">
      <h2 id="inwoners" className="text-xl">
        {t("hiring.inhabitants")}
      </h2>
      <p className="mt-1 text-muted">{t("hiring.inhabitantsIntro")}</p>
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.id} className="py-2">
            <p>
              <span className="font-semibold">{row.name}</span>: {known(row, locale)}
            </p>
            {row.mayFill && <InhabitantsForm project={project} row={row} locale={locale} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function InhabitantsForm({ project, row, locale }: { project: string; row: Row; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <Form action={saveInhabitants} summary={t("errors.summary")} scope={`inwoners-${row.id}`}>
      <Hidden name="project" value={project} />
      <Hidden name="organisation" value={row.id} />
      <Fold summary={t("hiring.inhabitantsOf", { organisation: row.name })}>
        <Field
          name="inhabitants"
          inputMode="numeric"
          label={t("hiring.inhabitantsNumber")}
          value={row.inhabitants ? String(row.inhabitants) : ""}
        />
        <Field name="year" inputMode="numeric" label={t("hiring.year")} value={row.year ? String(row.year) : ""} />
        <Field name="source" label={t("hiring.source")} hint={t("hiring.sourceHint")} value={row.source} maxLength={300} />
        <Submit quiet>{t("hiring.save")}</Submit>
      </Fold>
    </Form>
  );
}

function known({ inhabitants, year, source }: Row, locale: Locale): string {
  const t = wordsFor(locale);
  if (inhabitants === null) return t("hiring.demandNone");
  return t("hiring.inhabitantsIs", { count: formatsFor(locale).number(inhabitants), year: String(year ?? ""), source });
}
