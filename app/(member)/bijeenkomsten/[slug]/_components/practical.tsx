import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { MeetingView } from "@/lib/meetings/queries";

/** How to get in, park, eat, hear and see. */
export function Practical({ ctx, meeting }: { ctx: Context; meeting: MeetingView }) {
  const t = wordsFor(ctx.actor.locale);
  if (meeting.phase === "after" || meeting.state === "cancelled") return null;
  const texts = [
    { label: t("meetings.host"), text: meeting.host ?? "" },
    { label: t("meetings.entrance"), text: meeting.entrance },
    { label: t("meetings.parking"), text: meeting.parking },
    { label: t("meetings.accessibility"), text: meeting.accessibility },
    { label: t("meetings.lunch"), text: meeting.lunch },
  ].filter((entry) => entry.text);
  const map = mapLink(meeting);
  if (texts.length === 0 && !map && !meeting.isOnline) return null;
  return (
    <section aria-labelledby="praktisch">
      <h2 id="praktisch">{t("meetings.practical")}</h2>
      <dl className="mt-3 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {texts.map(({ label, text }) => (
          <div key={label}>
            <dt className="text-sm font-semibold text-muted">{label}</dt>
            <dd className="whitespace-pre-line">{text}</dd>
          </div>
        ))}
        {meeting.isOnline && (
          <div>
            <dt className="text-sm font-semibold text-muted">{t("meetings.onlineLink")}</dt>
            <dd>{meeting.onlineUrl ? <OnlineLink url={meeting.onlineUrl} /> : t("meetings.onlineForMembers")}</dd>
          </div>
        )}
      </dl>
      {map && (
        <p className="mt-2">
          <a href={map} rel="noreferrer" className="tap inline-flex items-center">
            {t("meetings.map")}
          </a>
        </p>
      )}
    </section>
  );
}

const OnlineLink = ({ url }: { url: string }) => (
  <a href={url} rel="noreferrer" className="break-all">
    {url}
  </a>
);

function mapLink({ latitude, longitude }: MeetingView): string | null {
  if (latitude === null || longitude === null) return null;
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
}
