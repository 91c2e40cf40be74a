import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { type Key, needOf } from "@/lib/projects/hiring/costs/key";
import { costsOf } from "@/lib/projects/hiring/costs/queries";
import { whatIf } from "@/lib/projects/hiring/costs/what-if";
import { orNotFound } from "@/lib/web/page";
import { Shell } from "../../_components/shell";
import { loadHire } from "../../load";
import { Changes } from "./_components/changes";
import { WhatIfFields, WRONG } from "./_components/fields";
import { type Asked, askedIn } from "./asked";

type Props = { params: Promise<{ project: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { ctx, project } = await loadHire((await params).project);
  return { title: `${wordsFor(ctx.actor.locale)("hiring.pages.whatIf")} – ${project.title}` };
}

/** What becomes of the shares when somebody leaves or joins. Nothing is kept. */
export default async function WhatIfPage({ params, searchParams }: Props) {
  const { ctx, project } = await loadHire((await params).project);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const { costCents, key, figures, divided } = await orNotFound(costsOf(ctx, project.slug));
  const asked = askedIn(await searchParams);
  const costs = `/samenwerken/${project.slug}/aanwerving/kosten`;
  const result = key && costCents !== null && asked.isAsked ? whatIf({ key, figures, costCents }, asked) : null;
  return (
    <Shell project={project} page="costs" locale={locale} title={t("hiring.pages.whatIf")} intro={t("hiring.whatIfIntro")}>
      <p className="mb-4">
        <Link href={costs} prefetch={false}>
          {t("hiring.back", { title: t("hiring.pages.costs") })}
        </Link>
      </p>
      {!key || !divided ? (
        <p className="text-muted">{t("hiring.whatIfNotYet")}</p>
      ) : (
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
          <WhatIfFields kind={key.kind} figures={figures} asked={asked} locale={locale} />
          <div className="space-y-3">
            {asked.isAsked && <Problems asked={asked} keyOfCosts={key} isComputed={result !== null} locale={locale} />}
            {result && costCents !== null && <Changes changes={result.changes} costCents={costCents} locale={locale} />}
            {result && key.kind === "own" && <p className="text-sm text-muted">{t("hiring.whatIfScaled")}</p>}
          </div>
        </div>
      )}
    </Shell>
  );
}

function Problems({ asked, keyOfCosts, isComputed, locale }: { asked: Asked; keyOfCosts: Key; isComputed: boolean; locale: Locale }) {
  const t = wordsFor(locale);
  const names = { vte: t("hiring.whatIfUse"), inwoners: t("hiring.whatIfInhabitants"), procent: t("hiring.whatIfPercent") };
  const need = needOf(keyOfCosts.kind);
  const fields = formatsFor(locale).list(asked.wrong.map((name) => names[name]));
  if (asked.wrong.length > 0)
    return (
      <p id={WRONG} role="alert" className="notice-danger">
        {t("hiring.whatIfWrong", { fields })}
      </p>
    );
  if (isComputed) return null;
  return <p className="notice-warn">{t("hiring.whatIfNobody", { need: need ? t(`hiring.needs.${need}`) : t("hiring.organisation") })}</p>;
}
