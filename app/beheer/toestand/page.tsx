import type { Metadata } from "next";
import Link from "next/link";
import { platformState } from "@/lib/admin/queries";
import { wordsFor } from "@/lib/i18n";
import { jobStates } from "@/lib/jobs/overview/queries";
import { adminContext, pageContext } from "@/lib/web/context";
import { health } from "@/lib/web/health";
import { orNotFound } from "@/lib/web/page";
import { Engines } from "./_components/engines";
import { LastBackup } from "./_components/last-backup";
import { Waiting } from "./_components/waiting";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("admin.stateTitle"),
});

/** How the platform is, for platform admins: each engine, what waits or failed, and the last backup, with what to do. */
export default async function StatePage() {
  const ctx = await adminContext("/beheer/toestand");
  const t = wordsFor(ctx.actor.locale);
  const state = await orNotFound(platformState(ctx));
  const [engines, jobs] = await Promise.all([health(), jobStates(ctx)]);
  return (
    <div className="page">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer">{t("admin.title")}</Link>
      </p>
      <h1>{t("admin.stateTitle")}</h1>
      <p className="mt-1 text-muted">{t("admin.stateIntro")}</p>
      <section aria-labelledby="onderdelen" className="mt-6">
        <h2 id="onderdelen">{t("admin.engines")}</h2>
        <Engines ctx={ctx} engines={engines} />
      </section>
      <section aria-labelledby="wacht" className="mt-8">
        <h2 id="wacht">{t("admin.waiting")}</h2>
        <Waiting ctx={ctx} state={state} jobs={jobs} />
      </section>
      <section aria-labelledby="backup" className="mt-8">
        <h2 id="backup">{t("admin.backupTitle")}</h2>
        <LastBackup ctx={ctx} backup={state.backup} />
      </section>
    </div>
  );
}
