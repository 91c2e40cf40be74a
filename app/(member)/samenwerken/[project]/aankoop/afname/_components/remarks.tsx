import { OwnWords } from "@/app/_components/own-words";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { Remark } from "@/lib/projects/purchase/orders/queries";
import { Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { shareRemark } from "../../actions";

type Props = { project: string; remarks: Remark[]; mayAdd: boolean; locale: Locale };

/** What went wrong with deliveries, or well. */
export function Remarks({ project, remarks, mayAdd, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="opmerkingen">
      <h2 id="opmerkingen" className="text-xl">
        {t("purchase.remarks")}
      </h2>
      {remarks.length === 0 && <p className="text-muted">{t("purchase.remarksEmpty")}</p>}
      <ol className="divide-y divide-line">
        {remarks.map(({ id, by, organisation, at, body }) => (
          <li key={id} className="py-3">
            <p className="text-sm text-muted">
              {by}, {organisation} · <time dateTime={at.toISOString()}>{formatsFor(locale).shortDay(at)}</time>
            </p>
            <OwnWords text={body} className="mt-1" />
          </li>
        ))}
      </ol>
      {mayAdd && (
        <Form action={shareRemark} summary={t("errors.summary")} scope="opmerking" className="mt-3 max-w-read">
          <Hidden name="project" value={project} />
          <TextArea name="body" rows={3} label={t("purchase.remark")} />
          <Submit quiet>{t("purchase.remarkSave")}</Submit>
        </Form>
      )}
    </section>
  );
}
