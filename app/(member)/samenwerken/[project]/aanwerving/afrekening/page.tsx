import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { wordsFor } from "@/lib/i18n";
import { yearOf } from "@/lib/projects/hiring/running/queries";
import { orNotFound } from "@/lib/web/page";
import { Shell } from "../_components/shell";
import { loadHire } from "../load";
import { CloseForm, Corrections } from "./_components/corrections";
import { Hours } from "./_components/hours";
import { Settlement } from "./_components/settlement";

type Props = { params: Promise<{ project: string }>; searchParams: Promise<{ jaar?: string | string[] }> };

const address = z.coerce.number().int().min(2000).max(2100).optional().catch(undefined);

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { ctx, project } = await loadHire((await params).project);
  return { title: `${wordsFor(ctx.actor.locale)("hiring.pages.settlement")} – ${project.title}` };
}

/** What each had in a year, and what each owes for it. */
export default async function SettlementPage({ params, searchParams }: Props) {
  const { ctx, project } = await loadHire((await params).project);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const year = await orNotFound(yearOf(ctx, project.slug, address.parse((await searchParams).jaar)));
  const here = `/samenwerken/${project.slug}/aanwerving/afrekening`;
  // The year before the first one may still have to be written down.
  const years = [...new Set([...year.years, Math.min(...year.years) - 1])];
  return (
    <Shell project={project} page="settlement" locale={locale}>
      <nav aria-label={t("hiring.settlementYears")} className="-mt-3 mb-4 -ml-3">
        <ul className="flex flex-wrap">
          {years.map((each) => (
            <li key={each}>
              <Link
                href={`${here}?jaar=${each}`}
                prefetch={false}
                aria-current={each === year.year ? "page" : undefined}
                className="tap inline-flex items-center rounded-md px-3 no-underline hover:bg-sunken aria-[current=page]:font-bold"
              >
                {each}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2" key={year.year}>
        <div className="space-y-8">
          <Settlement project={project.slug} year={year} locale={locale} />
          <Corrections project={project.slug} year={year} locale={locale} />
          {year.mayLead && year.lines && <CloseForm project={project.slug} year={year.year} locale={locale} />}
        </div>
        <Hours project={project.slug} year={year} locale={locale} />
      </div>
    </Shell>
  );
}
