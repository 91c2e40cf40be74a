import type { Metadata } from "next";
import { NotLegal } from "@/app/_components/not-legal";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { isFrom } from "@/lib/projects/kinds";
import { type Awards, awardChangesIn, awardsIn } from "@/lib/projects/purchase/award/queries";
import type { LotView } from "@/lib/projects/purchase/queries";
import { Tag } from "@/lib/ui/tag";
import { Frame } from "../_components/frame";
import { loadPurchase } from "../load";
import { AwardForm } from "./_components/award-form";
import { ContractForm } from "./_components/contract-form";
import { Corrections } from "./_components/corrections";

type Props = { params: Promise<{ project: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx, project } = await loadPurchase((await params).project);
  return { title: `${wordsFor(ctx.actor.locale)("purchase.awardTitle")} – ${project.title}` };
}

/** Who got each lot and at which prices. */
export default async function AwardPage({ params }: Props) {
  const { ctx, project, view } = await loadPurchase((await params).project);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const [awards, changes] = await Promise.all([awardsIn(ctx, project.slug), awardChangesIn(ctx, project.slug)]);
  const isNow = isFrom(project, "award");
  return (
    <Frame project={project} part="award" title={t("purchase.awardTitle")} intro={t("purchase.awardIntro")} locale={locale}>
      <NotLegal about="purchase" locale={locale} />
      {!isNow && <p>{t("purchase.awardNotYet")}</p>}
      {isNow &&
        view.lots.map((lot) => (
          <section key={lot.id} aria-labelledby={`gunning-${lot.id}`} className="card">
            <h2 id={`gunning-${lot.id}`} className="text-xl">
              {t("purchase.lot", { number: lot.number, title: lot.title })}
            </h2>
            <Outcome lot={lot} awards={awards} locale={locale} />
            {project.may.lead && <AwardForm project={project.slug} lot={lot} awards={awards} locale={locale} />}
          </section>
        ))}
      {isNow && <Days contract={awards.contract} locale={locale} />}
      {isNow && project.may.lead && <ContractForm project={project.slug} contract={awards.contract} locale={locale} />}
      <Corrections changes={changes} locale={locale} />
    </Frame>
  );
}

function Outcome({ lot, awards, locale }: { lot: LotView; awards: Awards; locale: Locale }) {
  const t = wordsFor(locale);
  const { euro } = formatsFor(locale);
  const award = awards.byLot.get(lot.id);
  if (!award) return <p className="text-muted">{t("purchase.awardNone")}</p>;
  return (
    <>
      <p className="mt-1">
        <Tag tone={award.outcome === "awarded" ? "ok" : "plain"}>{t(`purchase.outcomes.${award.outcome}`)}</Tag>{" "}
        <strong>{award.contractor}</strong>
        {award.reason}
      </p>
      <ul className="mt-1 list-disc pl-5">
        {lot.articles.map(({ id, name, unit }) => {
          const cents = awards.prices.get(id);
          return (
            cents !== undefined && (
              <li key={id}>
                {name}: {t("purchase.priceLine", { amount: euro(cents), unit })}
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}

function Days({ contract: { standstillUntil, endsOn }, locale }: { contract: Awards["contract"]; locale: Locale }) {
  const t = wordsFor(locale);
  const { storedDay } = formatsFor(locale);
  const lines = [
    standstillUntil && t("purchase.standstillLine", { day: storedDay(standstillUntil) }),
    endsOn && t("purchase.endsLine", { day: storedDay(endsOn) }),
  ].filter(Boolean);
  return lines.length > 0 && <p className="font-semibold">{lines.join(" · ")}</p>;
}
