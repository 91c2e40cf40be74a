import type { Metadata } from "next";
import Link from "next/link";
import { ActionList } from "@/app/_components/reports/action-list";
import { wordsFor } from "@/lib/i18n";
import { myActions } from "@/lib/reports/actions/queries";
import { membersByMeeting } from "@/lib/reports/queries";
import { pageContext, signedInContext } from "@/lib/web/context";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("reports.myActions"),
});

/** What I took upon me, from every circle. */
export default async function MyActionsPage() {
  const ctx = await signedInContext("/mijn/acties");
  const t = wordsFor(ctx.actor.locale);
  const { open, done } = await myActions(ctx);
  const members = await membersByMeeting(
    ctx,
    open.map(({ meetingSlug }) => meetingSlug),
  );
  return (
    <div className="page max-w-3xl">
      <p className="text-sm">
        <Link href="/mijn">{t("people.mine")}</Link>
      </p>
      <h1>{t("reports.myActions")}</h1>
      <section aria-labelledby="open" className="mt-4">
        <h2 id="open" className="text-xl">
          {t("reports.openCount", { count: open.length })}
        </h2>
        {open.length === 0 && <p className="mt-2 text-muted">{t("reports.myActionsNone")}</p>}
        <ActionList ctx={ctx} actions={open} members={members} showsMeeting />
      </section>
      {done.length > 0 && (
        <section aria-labelledby="gedaan" className="mt-8">
          <h2 id="gedaan" className="text-xl">
            {t("reports.doneCount", { count: done.length })}
          </h2>
          <ActionList ctx={ctx} actions={done} showsMeeting />
        </section>
      )}
    </div>
  );
}
