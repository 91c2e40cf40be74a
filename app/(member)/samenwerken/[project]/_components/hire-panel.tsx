import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { amountsFor } from "@/lib/i18n/amounts";
import type { Locale } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { hireSummary } from "@/lib/projects/hiring/queries";
import type { Project } from "@/lib/projects/queries";
import { hirePages } from "../aanwerving/_components/pages";

type Summary = Awaited<ReturnType<typeof hireSummary>>;

/** How far a joint hiring is, with the way to each of its pages. */
export async function HirePanel({ ctx, project }: { ctx: Context; project: Project }) {
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const told = inWords(await hireSummary(ctx, project.slug), locale);
  return (
    <section aria-labelledby="aanwerving">
      <h2 id="aanwerving" className="text-xl">
        {t("hiring.panelTitle")}
      </h2>
      <ul className="mt-1 divide-y divide-line">
        {(Object.entries(hirePages) as [keyof typeof hirePages, string][]).map(([page, path]) => (
          <li key={page} className="py-1">
            <Link
              href={`/samenwerken/${project.slug}/aanwerving/${path}`}
              prefetch={false}
              className="tap inline-flex items-center font-semibold"
            >
              {t(`hiring.pages.${page}`)}
            </Link>
            {told[page] && <p className="-mt-1 pb-1 text-sm text-muted">{told[page]}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function inWords(summary: Summary, locale: Locale): { [P in keyof typeof hirePages]?: string } {
  const t = wordsFor(locale);
  const { euro, hundredths } = amountsFor(locale);
  const { sum, count, form, employer, key, costCents, mineCents, pointsDone, points } = summary;
  const mine = mineCents === null ? "" : t("hiring.panelMyPart", { amount: euro(mineCents) });
  return {
    demand: t("hiring.panelDemand", { sum: hundredths(sum.together), filled: sum.filled, count }),
    form: form ? `${t(`hiring.forms.${form}`)}. ${t("hiring.employerIs", { employer })}` : t("hiring.panelNone"),
    costs: key && costCents !== null ? [t(`hiring.keys.${key}`), mine].filter(Boolean).join(" · ") : t("hiring.panelNone"),
    agreement: t("hiring.panelPoints", { done: pointsDone, count: points }),
  };
}
