import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { failedWork, jobStates } from "@/lib/jobs/overview/queries";
import { adminContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { FailedWork } from "./_components/failed-work";
import { JobCard } from "./_components/job-card";

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("admin.workTitle") });

/** What happens in the background, for platform admins: what failed, with another try, and how each job's last run went. */
export default async function WorkPage() {
  const ctx = await adminContext("/beheer/taken");
  const t = wordsFor(ctx.actor.locale);
  const failures = await orNotFound(failedWork(ctx));
  const jobs = await jobStates(ctx);
  return (
    <div className="page">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer">{t("admin.title")}</Link>
      </p>
      <h1>{t("admin.workTitle")}</h1>
      <p className="mt-1 text-muted">{t("admin.workIntro")}</p>
      <section aria-labelledby="mislukt" className="mt-6">
        <h2 id="mislukt">{t("admin.failedTitle", { count: failures.length })}</h2>
        {failures.length === 0 && <p className="mt-2 text-muted">{t("admin.failedNone")}</p>}
        <ul className="mt-3 space-y-4">
          {failures.map((work) => (
            <li key={work.id} className="card">
              <FailedWork ctx={ctx} work={work} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="vast" className="mt-8">
        <h2 id="vast">{t("admin.jobsTitle")}</h2>
        <ul className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-2">
          {jobs.map((job) => (
            <li key={job.name} className="card">
              <JobCard ctx={ctx} job={job} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
