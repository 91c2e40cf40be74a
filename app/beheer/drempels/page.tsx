import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { keptThresholds, type Threshold } from "@/lib/projects/purchase/thresholds/queries";
import { Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { adminContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { add, remove } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("purchase.keepTitle"),
});

/** The amounts of the law on public contracts, as long as each holds. */
export default async function ThresholdsPage() {
  const ctx = await adminContext("/beheer/drempels");
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const thresholds = await orNotFound(keptThresholds(ctx));
  return (
    <div className="page max-w-read">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer">{t("admin.title")}</Link>
      </p>
      <h1>{t("purchase.keepTitle")}</h1>
      <p className="mt-1 text-muted">
        {t("purchase.keepIntro")}{" "}
        <a href="https://www.publicprocurement.be" rel="noreferrer">
          {t("purchase.keepOfficial")}
        </a>
      </p>
      {thresholds.length === 0 && <p className="notice-info mt-4">{t("purchase.keepEmpty")}</p>}
      <ul className="mt-4 divide-y divide-line">
        {thresholds.map((threshold) => (
          <Line key={threshold.id} threshold={threshold} locale={locale} />
        ))}
      </ul>
      <section aria-labelledby="nieuw" className="card mt-6">
        <h2 id="nieuw" className="text-xl">
          {t("purchase.keepAdd")}
        </h2>
        <Form action={add} summary={t("errors.summary")} scope="drempel" className="mt-3">
          <Field name="name" label={t("purchase.keepName")} hint={t("purchase.keepNameHint")} maxLength={200} />
          <Field name="amount" inputMode="decimal" label={t("purchase.keepAmount")} />
          <div className="grid gap-x-4 sm:grid-cols-2">
            <Field name="validFrom" type="date" label={t("purchase.keepFrom")} />
            <Field name="validUntil" type="date" label={t("purchase.keepUntil")} optional={t("purchase.optional")} />
          </div>
          <Field name="source" label={t("purchase.keepSource")} />
          <Submit>{t("purchase.keepSave")}</Submit>
        </Form>
      </section>
    </div>
  );
}

function Line({ threshold, locale }: { threshold: Threshold; locale: Locale }) {
  const t = wordsFor(locale);
  const { euro, storedDay } = formatsFor(locale);
  const { id, name, amountCents, validFrom, validUntil, source } = threshold;
  const from = storedDay(validFrom);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 py-2">
      <span>
        {t("purchase.thresholdLine", { name, amount: euro(amountCents) })}
        <span className="block text-sm text-muted">
          {validUntil ? t("purchase.keepValidUntil", { from, until: storedDay(validUntil) }) : t("purchase.keepValid", { from })} ·{" "}
          <a href={source} rel="noreferrer">
            {t("purchase.thresholdSource")}
            <span className="sr-only">: {name}</span>
          </a>
        </span>
      </span>
      <Form action={remove} summary={t("errors.summary")}>
        <Hidden name="threshold" value={id} />
        <button type="submit" aria-label={t("purchase.keepRemoveLong", { name })} className="tap text-sm text-muted underline">
          {t("purchase.keepRemove")}
        </button>
      </Form>
    </li>
  );
}
