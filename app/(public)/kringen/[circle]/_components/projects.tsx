import { ProjectList } from "@/app/_components/projects/project-list";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { projectsOfCircle } from "@/lib/projects/queries";

/** What this circle does together now, for who may know of it. */
export async function Projects({ ctx, circle }: { ctx: Context; circle: { id: string } }) {
  const projects = await projectsOfCircle(ctx, circle.id);
  if (projects.length === 0) return null;
  return (
    <section aria-labelledby="samen">
      <h2 id="samen">{wordsFor(ctx.actor.locale)("projects.ofCircle")}</h2>
      <ProjectList projects={projects} locale={ctx.actor.locale} />
    </section>
  );
}
