import type { Metadata } from "next";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { changesIn, needsIn } from "@/lib/projects/purchase/quantities/queries";
import { Annexes } from "./_components/annexes";
import { Frame } from "./_components/frame";
import { Lots } from "./_components/lots";
import { Needs } from "./_components/needs";
import { QuantityHistory } from "./_components/quantity-history";
import { Thresholds } from "./_components/thresholds";
import { loadPurchase } from "./load";

type Props = { params: Promise<{ project: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx, project } = await loadPurchase((await params).project);
  return { title: `${wordsFor(ctx.actor.locale)("purchase.toOverview")} – ${project.title}` };
}

/** All figures of a purchase: what each needs, what it comes to, and what changed. */
export default async function PurchasePage({ params }: Props) {
  const { ctx, project, view } = await loadPurchase((await params).project);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const [needs, changes] = await Promise.all([needsIn(ctx, project.slug), changesIn(ctx, project.slug)]);
  return (
    <Frame project={project} part="overview" title={t("purchase.toOverview")} locale={locale}>
      {view.published && <p className="notice-ok">{t("purchase.publishedOn", { day: formatsFor(locale).day(view.published.at) })}</p>}
      <Needs view={view} needs={needs} locale={locale} />
      <Lots view={view} locale={locale} />
      {view.articles.length > 0 && <Annexes project={project.slug} locale={locale} />}
      <Thresholds ctx={ctx} view={view} />
      <QuantityHistory changes={changes} locale={locale} />
    </Frame>
  );
}
