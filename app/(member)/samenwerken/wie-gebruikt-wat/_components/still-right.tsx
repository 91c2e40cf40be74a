import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { askedUsesOfMe } from "@/lib/landscape/stale/queries";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { sayStillRight } from "../actions";

/** Entries for which nobody stood for a year: one tap each. Nothing happens by only looking. */
export async function StillRight({ ctx }: { ctx: Context }) {
  const asked = await askedUsesOfMe(ctx);
  if (asked.length === 0) return null;
  const t = wordsFor(ctx.actor.locale);
  return (
    <section aria-labelledby="klopt-dit-nog" className="card mt-6">
      <h2 id="klopt-dit-nog">{t("landscape.stillTitle", { count: asked.length })}</h2>
      <p className="mt-1 text-muted">{t("landscape.stillHelp")}</p>
      <ul className="mt-3 divide-y divide-line">
        {asked.map(({ id, product, productId, vouchedAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <p className="min-w-0">
              <Link href={`/samenwerken/wie-gebruikt-wat/${productId}`} prefetch={false} className="font-semibold">
                {product}
              </Link>
              <span className="block text-sm text-muted">
                {t("landscape.vouched", { day: formatsFor(ctx.actor.locale).day(vouchedAt) })}
              </span>
            </p>
            <div className="flex flex-wrap gap-2">
              <Form action={sayStillRight} summary={t("errors.summary")}>
                <Hidden name="entry" value={id} />
                <Submit label={t("landscape.stillName", { product })}>{t("landscape.still")}</Submit>
              </Form>
              <Link
                href={`/samenwerken/wie-gebruikt-wat/gegevens/${id}`}
                prefetch={false}
                aria-label={t("landscape.editName", { product })}
                className="btn-quiet"
              >
                {t("landscape.edit")}
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
