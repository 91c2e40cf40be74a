import type { Metadata } from "next";
import Link from "next/link";
import { NotLegal } from "@/app/_components/not-legal";
import { wordsFor } from "@/lib/i18n";
import { costsOf } from "@/lib/projects/hiring/costs/queries";
import { orNotFound } from "@/lib/web/page";
import { Shell } from "../_components/shell";
import { loadHire } from "../load";
import { CostsForm, PercentsForm } from "./_components/costs-form";
import { DividedCosts } from "./_components/divided";
import { Inhabitants } from "./_components/inhabitants";

type Props = { params: Promise<{ project: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx, project } = await loadHire((await params).project);
  return { title: `${wordsFor(ctx.actor.locale)("hiring.pages.costs")} – ${project.title}` };
}

/** What it costs, by which key it is divided, and who pays what. */
export default async function CostsPage({ params }: Props) {
  const { ctx, project } = await loadHire((await params).project);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const costs = await orNotFound(costsOf(ctx, project.slug));
  return (
    <Shell project={project} page="costs" locale={locale} intro={t("hiring.costsIntro")}>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        <div className="space-y-8">
          <DividedCosts costs={costs} locale={locale} />
          {costs.divided && (
            <p>
              <Link href={`/samenwerken/${project.slug}/aanwerving/kosten/wat-als`} prefetch={false} className="btn-quiet">
                {t("hiring.toWhatIf")}
              </Link>
            </p>
          )}
          {costs.key?.kind === "inhabitants" && <Inhabitants project={project.slug} rows={costs.inhabitants} locale={locale} />}
        </div>
        <div className="space-y-8">
          {costs.mayLead && <CostsForm project={project.slug} costs={costs} locale={locale} />}
          {costs.mayLead && costs.key?.kind === "own" && <PercentsForm project={project.slug} costs={costs} locale={locale} />}
          <NotLegal about="hiring" locale={locale} />
        </div>
      </div>
    </Shell>
  );
}
