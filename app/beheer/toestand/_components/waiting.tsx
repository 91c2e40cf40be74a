import Link from "next/link";
import type { platformState } from "@/lib/admin/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { isLate, type jobStates } from "@/lib/jobs/overview/queries";
import type { Context } from "@/lib/kernel/context";

type State = Awaited<ReturnType<typeof platformState>>;
type Jobs = Awaited<ReturnType<typeof jobStates>>;

/** What is left waiting, what failed, how far the index is behind, and which jobs are late. */
export function Waiting({ ctx, state, jobs }: { ctx: Context; state: State; jobs: Jobs }) {
  const t = wordsFor(ctx.actor.locale);
  const { shortDay, time } = formatsFor(ctx.actor.locale);
  const late = jobs.filter((job) => isLate(job, ctx.now));
  const names = late.map((job) => t("admin.jobName", { name: job.name })).join(", ");
  return (
    <ul className="mt-3 space-y-2">
      <li>
        {state.oldest
          ? t("admin.waitingSince", { count: state.waiting, date: shortDay(state.oldest), time: time(state.oldest) })
          : t("admin.waitingNone")}
      </li>
      <li>
        {t("admin.failedCount", { count: state.failed })} {state.failed > 0 && <Link href="/beheer/taken">{t("admin.toWork")}</Link>}
      </li>
      <li>
        {t("admin.indexBehind", { count: state.behind })} {state.behind > 0 && t("admin.indexBehindHelp")}
      </li>
      <li>{t("admin.jobsLate", { count: late.length, names })}</li>
      <li>
        <Link href="/beheer/mail">{t("admin.toMail")}</Link>
      </li>
    </ul>
  );
}
