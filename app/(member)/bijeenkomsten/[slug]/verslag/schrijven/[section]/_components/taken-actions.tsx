import { OwnerFields } from "@/app/_components/reports/owner-fields";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { SectionView } from "@/lib/reports/queries";
import { Field, Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { drop, take } from "../../actions";
import { Drop } from "./drop";

type Props = { ctx: Context; section: SectionView; members: { id: string; name: string; organisation: string | null }[] };

/** Who does what by when, and a form for the next one. */
export function TakenActions({ ctx, section, members }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const { storedDay } = formatsFor(ctx.actor.locale);
  return (
    <section aria-labelledby="acties" className="mt-8">
      <h2 id="acties" className="text-xl">
        {t("reports.actions")}
      </h2>
      <ul className="mt-1 divide-y divide-line">
        {section.actions.map(({ id, text, owner, due }) => (
          <li key={id} className="flex items-start gap-3 py-2">
            <p className="min-w-0 flex-1">
              {text}
              <span className="block text-sm text-muted">
                {[owner, due ? t("reports.dueBy", { day: storedDay(due) }) : ""].filter(Boolean).join(" · ")}
              </span>
            </p>
            <Drop action={drop} name="action" id={id} words={{ short: t("reports.drop"), long: t("reports.dropLong", { text }) }} />
          </li>
        ))}
      </ul>
      <Form action={take} summary={t("errors.summary")} scope="actie" className="mt-2">
        <Hidden name="section" value={section.id} />
        <TextArea name="text" rows={2} label={t("reports.actionText")} />
        <OwnerFields ctx={ctx} members={members} label={t("reports.ownerMember")} />
        <Field name="due" type="date" label={t("reports.dueOptional")} optional={t("reports.optional")} />
        <Submit quiet>{t("reports.takeAction")}</Submit>
      </Form>
    </section>
  );
}
