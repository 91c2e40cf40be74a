import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { changeSaid, valueSaid } from "@/lib/meetings/planning/change-words";
import type { MeetingView } from "@/lib/meetings/queries";

type Change = MeetingView["changes"][number];

/** These stand struck beside what they are now, higher on the page. */
const shownElsewhere = ["when", "where", "title"];

/** What else is different for somebody who read the page before. */
export function Changed({ ctx, meeting }: { ctx: Context; meeting: MeetingView }) {
  const changes = meeting.changes.filter((change) => !shownElsewhere.includes(change.field));
  if (changes.length === 0 || meeting.phase === "after" || meeting.state !== "published") return null;
  const t = wordsFor(ctx.actor.locale);
  return (
    <section aria-labelledby="gewijzigd" className="rounded-lg bg-warn-soft px-4 py-3">
      <h2 id="gewijzigd" className="text-base text-warn">
        {t("planning.changesTitle")}
      </h2>
      <ul className="mt-1 grid gap-1">
        {changes.map((change) => (
          <li key={`${change.field} ${change.item?.id}`}>
            <Said ctx={ctx} change={change} startsAt={meeting.startsAt} />{" "}
            <span className="text-sm text-muted">({formatsFor(ctx.actor.locale).shortDay(new Date(change.at))})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Said({ ctx, change, startsAt }: { ctx: Context; change: Change; startsAt: Date }) {
  const { locale } = ctx.actor;
  if (change.item || change.field === "online") return changeSaid(locale, change, startsAt);
  return (
    <>
      {wordsFor(locale)("planning.changeLabel", { field: change.field })}: <del>{valueSaid(locale, change, "before")}</del>{" "}
      {valueSaid(locale, change, "after")}
    </>
  );
}
