import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { PurchaseView } from "@/lib/projects/purchase/queries";
import { thresholdsToday } from "@/lib/projects/purchase/thresholds/queries";

/** What the maximum is thought to be worth, beside the thresholds that hold today. No conclusion is drawn from it. */
export async function Thresholds({ ctx, view }: { ctx: Context; view: PurchaseView }) {
  const t = wordsFor(ctx.actor.locale);
  const { euro } = formatsFor(ctx.actor.locale);
  const thresholds = await thresholdsToday(ctx);
  return (
    <section aria-labelledby="raming">
      <h2 id="raming" className="text-xl">
        {t("purchase.estimate")}
      </h2>
      <p className="mt-1">
        {view.estimatedCents === null ? t("purchase.estimateUnknown") : t("purchase.estimateTotal", { amount: euro(view.estimatedCents) })}
      </p>
      <h3 className="mt-4 text-lg">{t("purchase.thresholds")}</h3>
      <p className="max-w-read text-sm text-muted">{t("purchase.thresholdsHint")}</p>
      {thresholds.length === 0 && (
        <p className="mt-1">
          {t("purchase.thresholdsNone")} <a href="https://www.publicprocurement.be">{t("purchase.keepOfficial")}</a>
        </p>
      )}
      <ul className="mt-1 list-disc pl-5">
        {thresholds.map(({ id, name, amountCents, source }) => (
          <li key={id}>
            {t("purchase.thresholdLine", { name, amount: euro(amountCents) })}{" "}
            <a href={source} rel="noreferrer">
              {t("purchase.thresholdSource")}
              <span className="sr-only">: {name}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
