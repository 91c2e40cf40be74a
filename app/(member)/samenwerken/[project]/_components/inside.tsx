import type { Context } from "@/lib/kernel/context";
import { commentsIn, logOf } from "@/lib/projects/discussion/queries";
import type { Project } from "@/lib/projects/queries";
import { Discussion } from "./discussion";
import { Happened } from "./happened";

/** What is for participants alone. */
export async function Inside({ ctx, project }: { ctx: Context; project: Project }) {
  const [comments, lines] = await Promise.all([commentsIn(ctx, project.slug), logOf(ctx, project.slug)]);
  return (
    <>
      <Discussion project={project.slug} comments={comments} locale={ctx.actor.locale} />
      <Happened lines={lines} locale={ctx.actor.locale} />
    </>
  );
}
