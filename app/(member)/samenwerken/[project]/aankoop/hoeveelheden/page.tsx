import type { Metadata } from "next";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { brusselsDay } from "@/lib/kernel/dates";
import { isFrom } from "@/lib/projects/kinds";
import { needsIn } from "@/lib/projects/purchase/quantities/queries";
import type { PurchaseView } from "@/lib/projects/purchase/queries";
import { Frame } from "../_components/frame";
import { Lots } from "../_components/lots";
import { loadPurchase } from "../load";
import { NeedForm } from "./_components/need-form";
import { QuantityForm } from "./_components/quantity-form";

type Props = { params: Promise<{ project: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx, project } = await loadPurchase((await params).project);
  return { title: `${wordsFor(ctx.actor.locale)("purchase.nav.needs")} – ${project.title}` };
}

/** What one's own organisation needs. */
export default async function NeedsPage({ params }: Props) {
  const { ctx, project, view } = await loadPurchase((await params).project);
  const { locale, organisationId } = ctx.actor;
  const t = wordsFor(locale);
  const needs = await needsIn(ctx, project.slug);
  const own = organisationId ?? "";
  const organisation = view.names.find(({ id }) => id === own)?.name ?? "";
  const isClosed = view.published !== null || (view.deadline !== null && brusselsDay(ctx.now) > view.deadline);
  const isRunning = project.state === "running" && isFrom(project, "needs");
  return (
    <Frame
      project={project}
      part="needs"
      title={t("purchase.needsTitle", { organisation })}
      intro={t("purchase.needsIntro")}
      locale={locale}
    >
      {isFrom(project, "needs") ? <Until view={view} isClosed={isClosed} locale={locale} /> : <p>{t("purchase.needsNotYet")}</p>}
      {isRunning && !isClosed && view.articles.length > 0 ? (
        <QuantityForm project={project.slug} view={view} own={own} locale={locale} />
      ) : (
        <Lots view={view} locale={locale} />
      )}
      {isRunning && <NeedForm project={project.slug} need={needs.find((need) => need.organisation === own)} locale={locale} />}
    </Frame>
  );
}

function Until({ view, isClosed, locale }: { view: PurchaseView; isClosed: boolean; locale: Locale }) {
  const t = wordsFor(locale);
  const { day, storedDay } = formatsFor(locale);
  if (view.published) return <p className="notice-ok">{t("purchase.publishedOn", { day: day(view.published.at) })}</p>;
  if (view.deadline === null) return null;
  const until = storedDay(view.deadline);
  return isClosed ? (
    <p className="notice-warn">{t("purchase.needsClosed", { day: until })}</p>
  ) : (
    <p className="font-semibold">{t("purchase.needsUntil", { day: until })}</p>
  );
}
