import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { expectedOfMe } from "@/lib/projects/expected/queries";
import type { Project } from "@/lib/projects/queries";

/** What the project waits for from the reader's organisation, and until when. */
export async function Expected({ ctx, project }: { ctx: Context; project: Project }) {
  const t = wordsFor(ctx.actor.locale);
  const { storedDay } = formatsFor(ctx.actor.locale);
  const tasks = await expectedOfMe(ctx, project);
  const dueOn = project.days.find(({ phase }) => phase === project.phase)?.dueOn;
  return (
    <section aria-labelledby="verwacht" className="card">
      <h2 id="verwacht" className="text-lg">
        {t("projects.expected")}
      </h2>
      {dueOn && tasks.length > 0 && <p className="font-semibold">{t("projects.dueBy", { day: storedDay(dueOn) })}</p>}
      {tasks.length === 0 && <p className="text-muted">{t("projects.expectedNothing")}</p>}
      <ul>
        {tasks.map(({ key, href }) => (
          <li key={key}>
            <Link prefetch={false} href={href} className="tap inline-flex items-center font-semibold">
              {t(`projects.tasks.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
