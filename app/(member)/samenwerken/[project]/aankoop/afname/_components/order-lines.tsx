import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { OrderLine } from "@/lib/projects/purchase/orders/queries";
import { Form } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { strike } from "../../actions";

type Props = { project: string; lines: OrderLine[] /** Whose orders may be struck; nobody's when empty. */; own: string; locale: Locale };

/** Every order, the last first. */
export function OrderLines({ project, lines, own, locale }: Props) {
  const t = wordsFor(locale);
  const { storedDay, number } = formatsFor(locale);
  return (
    <section aria-labelledby="bestellingen">
      <h2 id="bestellingen" className="text-xl">
        {t("purchase.orderLines")}
      </h2>
      {lines.length === 0 && <p className="text-muted">{t("purchase.orderLinesEmpty")}</p>}
      <ul className="mt-1 divide-y divide-line">
        {lines.map((line) => {
          const said = { day: storedDay(line.onDay), quantity: number(line.quantity), article: line.article };
          return (
            <li key={line.id} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
              <span className={line.strickenAt ? "text-muted line-through" : undefined}>
                {t("purchase.orderLine", { ...said, organisation: line.organisation })}
                {line.reference && ` · ${line.reference}`}
              </span>
              {line.strickenAt && <span className="text-sm text-muted">{t("purchase.orderStricken")}</span>}
              {!line.strickenAt && line.organisationId === own && (
                <Form action={strike} summary={t("errors.summary")}>
                  <Hidden name="project" value={project} />
                  <Hidden name="order" value={line.id} />
                  <button type="submit" aria-label={t("purchase.orderStrikeLong", said)} className="tap text-sm text-muted underline">
                    {t("purchase.orderStrike")}
                  </button>
                </Form>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
