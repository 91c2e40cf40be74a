import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { SectionView } from "@/lib/reports/queries";
import { Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { decide, undecide } from "../../actions";
import { Drop } from "./drop";

/** What was decided under this item, and a line for the next one. */
export function Decisions({ ctx, section }: { ctx: Context; section: SectionView }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section aria-labelledby="besluiten" className="mt-8">
      <h2 id="besluiten" className="text-xl">
        {t("reports.decisions")}
      </h2>
      <ul className="mt-1 divide-y divide-line">
        {section.decisions.map(({ id, text }) => (
          <li key={id} className="flex items-start gap-3 py-2">
            <p className="min-w-0 flex-1">{text}</p>
            <Drop action={undecide} name="decision" id={id} words={{ short: t("reports.drop"), long: t("reports.dropLong", { text }) }} />
          </li>
        ))}
      </ul>
      <Form action={decide} summary={t("errors.summary")} scope="besluit" className="mt-2">
        <Hidden name="section" value={section.id} />
        <TextArea name="text" rows={2} label={t("reports.decisionText")} />
        <Submit quiet>{t("reports.noteDecision")}</Submit>
      </Form>
    </section>
  );
}
