import type { GuestPage } from "@/lib/documents/guests/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { placeOf } from "@/lib/meetings/changes";
import { routeLink } from "@/lib/meetings/route-link";

/** Which day, where, and how to get in. */
export function Practical({ ctx, page }: { ctx: Context; page: GuestPage }) {
  const { meeting } = page;
  const t = wordsFor(ctx.actor.locale);
  const route = routeLink(meeting);
  const texts = [
    { label: t("guests.when"), text: formatsFor(ctx.actor.locale).dayAndTimes(meeting.startsAt, meeting.endsAt) },
    { label: t("guests.where"), text: placeOf(meeting) || t("meetings.placeOpen") },
    { label: t("guests.host"), text: meeting.host ?? "" },
    { label: t("meetings.entrance"), text: meeting.entrance },
    { label: t("meetings.parking"), text: meeting.parking },
    { label: t("meetings.accessibility"), text: meeting.accessibility },
    { label: t("meetings.lunch"), text: meeting.lunch },
  ].filter(({ text }) => text);
  return (
    <section aria-labelledby="praktisch" className="mt-8">
      <h2 id="praktisch">{meeting.title}</h2>
      <dl className="mt-3 grid gap-x-8 gap-y-3 sm:grid-cols-2">
        {texts.map(({ label, text }) => (
          <div key={label}>
            <dt className="text-sm font-semibold text-muted">{label}</dt>
            <dd className="whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
      {route && !page.isCancelled && (
        <a href={route} rel="noreferrer" className="btn-quiet mt-3">
          {t("guests.route")}
        </a>
      )}
    </section>
  );
}
