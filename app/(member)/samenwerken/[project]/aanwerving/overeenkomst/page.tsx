import type { Metadata } from "next";
import Link from "next/link";
import { NotLegal } from "@/app/_components/not-legal";
import { wordsFor } from "@/lib/i18n";
import { pointsOf } from "@/lib/projects/hiring/agreement/queries";
import { orNotFound } from "@/lib/web/page";
import { Decisions } from "../../_components/decisions";
import { Shell } from "../_components/shell";
import { loadHire } from "../load";
import { Points } from "./_components/points";

type Props = { params: Promise<{ project: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx, project } = await loadHire((await params).project);
  return { title: `${wordsFor(ctx.actor.locale)("hiring.pages.agreement")} – ${project.title}` };
}

/** What must be in the agreement, and what every council decided on it. */
export default async function AgreementPage({ params }: Props) {
  const { ctx, project } = await loadHire((await params).project);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const { points, done, isRunning } = await orNotFound(pointsOf(ctx, project.slug));
  return (
    <Shell project={project} page="agreement" locale={locale} intro={t("hiring.agreementIntro")}>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        <section aria-labelledby="punten">
          <h2 id="punten" className="text-xl">
            {t("hiring.pointsDone", { done, count: points.length })}
          </h2>
          <p className="mt-1">
            <Link href={`/samenwerken/${project.slug}/tekst`} prefetch={false} className="tap inline-flex items-center font-semibold">
              {t("hiring.toText")}
            </Link>
          </p>
          <Points project={project.slug} points={points} mayChange={isRunning} locale={locale} />
        </section>
        <div className="space-y-8">
          <NotLegal about="hiring" locale={locale} />
          <Decisions ctx={ctx} project={project} subject="agreement" title={t("hiring.decisionsTitle")} />
        </div>
      </div>
    </Shell>
  );
}
