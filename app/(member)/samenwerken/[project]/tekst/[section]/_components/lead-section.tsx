import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { possibleWriters, type SectionView } from "@/lib/projects/text/queries";
import { Fold } from "@/lib/ui/fold";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { SectionFields } from "../../_components/section-fields";
import { change, remove } from "../actions";

type Props = { ctx: Context; project: string; section: SectionView };

/** What its lead says of a section, and taking it out. */
export async function LeadSection({ ctx, project, section }: Props) {
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const writers = await possibleWriters(ctx, project);
  return (
    <div className="mt-8 max-w-read space-y-4">
      <Form action={change} summary={t("errors.summary")} scope="deel" className="card">
        <Hidden name="section" value={section.id} />
        <Fold summary={t("texts.changeTitle")}>
          <SectionFields writers={writers} known={section} locale={locale} />
          <Submit quiet>{t("texts.change")}</Submit>
        </Fold>
      </Form>
      <Form action={remove} summary={t("errors.summary")} scope="weg">
        <Hidden name="section" value={section.id} />
        <Fold summary={t("texts.remove")} isDanger>
          <p className="mb-3">{t("texts.removeHint")}</p>
          <Submit quiet>{t("texts.remove")}</Submit>
        </Fold>
      </Form>
    </div>
  );
}
