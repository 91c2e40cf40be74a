import type { Metadata } from "next";
import Link from "next/link";
import { NotLegal } from "@/app/_components/not-legal";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { typedShare } from "@/lib/projects/exact";
import type { PurchaseView } from "@/lib/projects/purchase/queries";
import { Frame } from "../_components/frame";
import { Thresholds } from "../_components/thresholds";
import { loadPurchase } from "../load";
import { PublishForm } from "./_components/publish-form";
import { SettleForm } from "./_components/settle-form";
import { SpecificationForm } from "./_components/specification-form";

type Props = { params: Promise<{ project: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx, project } = await loadPurchase((await params).project);
  return { title: `${wordsFor(ctx.actor.locale)("purchase.specificationTitle")} – ${project.title}` };
}

/** What tenders are compared on, the maximum, and sending it to the market. */
export default async function SpecificationPage({ params }: Props) {
  const { ctx, project, view } = await loadPurchase((await params).project);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const mayChange = project.may.lead && view.published === null;
  return (
    <Frame
      project={project}
      part="specification"
      title={t("purchase.specificationTitle")}
      intro={t("purchase.specificationIntro")}
      locale={locale}
    >
      <NotLegal about="purchase" locale={locale} />
      {view.published && <Published published={view.published} locale={locale} />}
      <p>
        <Link href={`/samenwerken/${project.slug}/tekst`} prefetch={false} className="tap inline-flex items-center font-semibold">
          {t("purchase.specificationText")}
        </Link>
      </p>
      <Maxima view={view} locale={locale} />
      <Thresholds ctx={ctx} view={view} />
      {mayChange ? <SpecificationForm project={project.slug} view={view} locale={locale} /> : <Criteria view={view} locale={locale} />}
      <section aria-labelledby="vastgesteld">
        <h2 id="vastgesteld" className="text-xl">
          {t("purchase.settledTitle")}
        </h2>
        <p className="mt-1">
          {view.settledOn ? t("purchase.settled", { day: formatsFor(locale).storedDay(view.settledOn) }) : t("purchase.settledNot")}
        </p>
        {mayChange && project.phase === "specification" && <SettleForm project={project.slug} settledOn={view.settledOn} locale={locale} />}
      </section>
      {mayChange && project.phase === "specification" && <PublishForm project={project.slug} locale={locale} />}
    </Frame>
  );
}

function Published({ published, locale }: { published: NonNullable<PurchaseView["published"]>; locale: Locale }) {
  const t = wordsFor(locale);
  const { day, storedDay } = formatsFor(locale);
  const { at, link, questionsUntil, opensOn } = published;
  return (
    <div className="notice-ok">
      <p>{t("purchase.publishedOn", { day: day(at) })}</p>
      <p>
        {[
          questionsUntil && t("purchase.publishedQuestions", { day: storedDay(questionsUntil) }),
          t("purchase.publishedOpens", { day: storedDay(opensOn) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <a href={link} rel="noreferrer" className="tap inline-flex items-center">
        {t("purchase.publishedLink")}
      </a>
    </div>
  );
}

type ViewProps = { view: PurchaseView; locale: Locale };

function Maxima({ view, locale }: ViewProps) {
  const t = wordsFor(locale);
  const { number } = formatsFor(locale);
  return (
    <section aria-labelledby="maxima">
      <h2 id="maxima" className="text-xl">
        {t("purchase.marginName", { percent: view.marginPercent })}
      </h2>
      <ul className="mt-1 list-disc pl-5">
        {view.articles.map(({ id, name, unit, ceiling }) => (
          <li key={id}>
            {name}: <strong>{number(ceiling)}</strong> {unit}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Criteria({ view, locale }: ViewProps) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="criteria">
      <h2 id="criteria" className="text-xl">
        {t("purchase.criteria")}
      </h2>
      {view.criteria.length === 0 && <p className="text-muted">{t("purchase.criteriaNone")}</p>}
      <ul className="mt-1 list-disc pl-5">
        {view.criteria.map(({ name, weight }) => (
          <li key={name}>{t("purchase.criterionLine", { name, weight: typedShare(weight) })}</li>
        ))}
      </ul>
    </section>
  );
}
