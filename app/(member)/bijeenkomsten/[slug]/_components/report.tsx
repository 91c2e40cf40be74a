import Link from "next/link";
import { ActionList } from "@/app/_components/reports/action-list";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { MeetingView } from "@/lib/meetings/queries";
import { can } from "@/lib/policy/rules";
import { openBefore } from "@/lib/reports/actions/queries";
import { outcomeOf } from "@/lib/reports/queries";

type Props = { ctx: Context; meeting: MeetingView };

/** Where the report stands, and what was decided and taken up. For members of the circles that met. */
export async function Report({ ctx, meeting }: Props) {
  if (meeting.state !== "published" || meeting.phase === "before") return null;
  const t = wordsFor(ctx.actor.locale);
  const outcome = await outcomeOf(ctx, { ...meeting, circleIds: meeting.circles.map(({ id }) => id) });
  if (!outcome) return null;
  const { state, mayJudge, decisions, actions } = outcome;
  const isThere = ["review", "approved", "published"].includes(state);
  return (
    <section aria-labelledby="verslag">
      <h2 id="verslag">{t("reports.title")}</h2>
      <p className="mt-1 flex flex-wrap items-center gap-3">
        {t("reports.state", { state })}
        {isThere && (
          <Link href={`/bijeenkomsten/${meeting.slug}/verslag`} className={mayJudge ? "btn-primary" : "btn-quiet"}>
            {t(mayJudge ? "reports.readAndJudge" : "reports.read")}
          </Link>
        )}
      </p>
      {decisions.length > 0 && (
        <>
          <h3 className="mt-4">{t("reports.decisions")}</h3>
          <ul className="mt-1 max-w-read list-disc pl-6">
            {decisions.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {actions.length > 0 && (
        <>
          <h3 className="mt-4">{t("reports.actions")}</h3>
          <ActionList ctx={ctx} actions={actions} />
        </>
      )}
    </section>
  );
}

/** For leads, before and during a meeting: what is still open of earlier ones. */
export async function FromLastTime({ ctx, meeting }: Props) {
  if (meeting.phase === "after" || !can(ctx.actor, "report.lead", { circleIds: meeting.circles.map(({ id }) => id) })) return null;
  const actions = await openBefore(ctx, meeting);
  if (actions.length === 0) return null;
  const t = wordsFor(ctx.actor.locale);
  return (
    <section aria-labelledby="vorige-keer">
      <h2 id="vorige-keer">{t("reports.fromLastTime")}</h2>
      <p className="mt-1 text-muted">{t("reports.fromLastTimeText")}</p>
      <ActionList ctx={ctx} actions={actions} showsMeeting />
    </section>
  );
}
