import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { jobStates } from "@/lib/jobs/overview/queries";
import type { Context } from "@/lib/kernel/context";
import { Form, Submit } from "@/lib/ui/form";
import { Tag } from "@/lib/ui/tag";
import { runJobNow } from "../actions";

type Job = Awaited<ReturnType<typeof jobStates>>[number];

const tones = { never: "plain", running: "warn", continues: "warn", failed: "danger", done: "ok" } as const;

/** A job, how its last run went, and the button that runs a slice of it now. */
export function JobCard({ ctx, job }: { ctx: Context; job: Job }) {
  const t = wordsFor(ctx.actor.locale);
  const { shortDay, time } = formatsFor(ctx.actor.locale);
  const name = t("admin.jobName", { name: job.name });
  return (
    <Form action={runJobNow} summary={t("errors.summary")} scope={job.name}>
      <p className="flex flex-wrap items-center gap-2">
        <Tag tone={tones[job.state]}>{t("admin.jobState", { state: job.state })}</Tag>
        <span className="text-sm text-muted">
          {job.every === null ? t("admin.jobOnDemand") : t("admin.jobEvery", { minutes: job.every })}
        </span>
      </p>
      <h3 className="mt-1">{name}</h3>
      <div className="text-sm text-muted">
        {job.startedAt && <p>{t("admin.jobLast", { date: shortDay(job.startedAt), time: time(job.startedAt) })}</p>}
      </div>
      {job.problem && <p className="mt-1 text-sm break-words">{t("admin.jobProblem", { problem: job.problem })}</p>}
      <Submit quiet name="job" value={job.name} label={t("admin.jobRunName", { name })} className="mt-3">
        {t("admin.jobRun")}
      </Submit>
    </Form>
  );
}
