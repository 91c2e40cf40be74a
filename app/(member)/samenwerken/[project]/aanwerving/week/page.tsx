import type { Metadata } from "next";
import { wordsFor } from "@/lib/i18n";
import { weekOf } from "@/lib/projects/hiring/week/queries";
import { orNotFound } from "@/lib/web/page";
import { Shell } from "../_components/shell";
import { loadHire } from "../load";
import { Compared } from "./_components/compared";
import { Grid } from "./_components/grid";
import { WeekForm } from "./_components/week-form";

type Props = { params: Promise<{ project: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx, project } = await loadHire((await params).project);
  return { title: `${wordsFor(ctx.actor.locale)("hiring.pages.week")} – ${project.title}` };
}

/** Who is where, what is wanted twice, and whether everybody has what they asked. */
export default async function WeekPage({ params }: Props) {
  const { ctx, project } = await loadHire((await params).project);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const { persons, cells, compared, mine } = await orNotFound(weekOf(ctx, project.slug));
  const count = cells.filter(({ isConflict }) => isConflict).length;
  return (
    <Shell project={project} page="week" locale={locale} intro={t("hiring.weekIntro")}>
      <div className="space-y-8">
        {count > 0 ? (
          <p className="notice-danger max-w-read">{t("hiring.weekConflicts", { count })}</p>
        ) : (
          <p className="text-muted">{t("hiring.weekNoConflicts")}</p>
        )}
        {Array.from({ length: persons }, (_, at) => at + 1).map((person) => (
          <Grid key={person} cells={cells} person={person} locale={locale} />
        ))}
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
          <Compared compared={compared} locale={locale} />
          <div>
            {mine.map((organisation) => (
              <WeekForm key={organisation.id} project={project.slug} organisation={organisation} persons={persons} locale={locale} />
            ))}
          </div>
        </div>
      </div>
    </Shell>
  );
}
