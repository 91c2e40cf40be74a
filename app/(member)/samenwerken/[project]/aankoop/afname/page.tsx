import type { Metadata } from "next";
import { NotLegal } from "@/app/_components/not-legal";
import { wordsFor } from "@/lib/i18n";
import { brusselsDay } from "@/lib/kernel/dates";
import { isFrom } from "@/lib/projects/kinds";
import { awardsIn } from "@/lib/projects/purchase/award/queries";
import { orderLines, remarksIn } from "@/lib/projects/purchase/orders/queries";
import { Decisions } from "../../_components/decisions";
import { Frame } from "../_components/frame";
import { loadPurchase } from "../load";
import { OrderForm } from "./_components/order-form";
import { OrderLines } from "./_components/order-lines";
import { Remarks } from "./_components/remarks";
import { StandingList } from "./_components/standing-list";

type Props = { params: Promise<{ project: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx, project } = await loadPurchase((await params).project);
  return { title: `${wordsFor(ctx.actor.locale)("purchase.ordersTitle")} – ${project.title}` };
}

/** What was ordered against the maximum, by whom, and how it went. */
export default async function OrdersPage({ params }: Props) {
  const { ctx, project, view } = await loadPurchase((await params).project);
  const { locale, organisationId } = ctx.actor;
  const t = wordsFor(locale);
  const own = organisationId ?? "";
  const isNow = isFrom(project, "orders");
  if (!isNow)
    return (
      <Frame project={project} part="orders" title={t("purchase.ordersTitle")} locale={locale}>
        <p>{t("purchase.ordersNotYet")}</p>
      </Frame>
    );
  const [lines, remarks, { byLot }] = await Promise.all([
    orderLines(ctx, project.slug),
    remarksIn(ctx, project.slug),
    awardsIn(ctx, project.slug),
  ]);
  const awarded = view.lots.filter(({ id }) => byLot.get(id)?.outcome === "awarded").flatMap(({ articles }) => articles);
  const isRunning = project.state === "running";
  return (
    <Frame project={project} part="orders" title={t("purchase.ordersTitle")} locale={locale}>
      <StandingList view={view} articles={awarded} lines={lines} own={own} locale={locale} />
      {isRunning && awarded.length > 0 && (
        <OrderForm project={project.slug} articles={awarded} today={brusselsDay(ctx.now)} locale={locale} />
      )}
      <OrderLines project={project.slug} lines={lines} own={isRunning ? own : ""} locale={locale} />
      <Remarks project={project.slug} remarks={remarks} mayAdd={isRunning} locale={locale} />
      <NotLegal about="purchase" locale={locale} />
      <Decisions ctx={ctx} project={project} subject="accession" title={t("purchase.decisionsAccession")} />
    </Frame>
  );
}
