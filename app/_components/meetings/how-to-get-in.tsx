import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { MeetingView } from "@/lib/meetings/queries";

/** What somebody at the door needs: the entrance, where to park, how to get in with wheels. */
export function HowToGetIn({ ctx, meeting }: { ctx: Context; meeting: MeetingView }) {
  const t = wordsFor(ctx.actor.locale);
  const texts = [
    { label: t("meetings.entrance"), text: meeting.entrance },
    { label: t("meetings.parking"), text: meeting.parking },
    { label: t("meetings.accessibility"), text: meeting.accessibility },
    { label: t("meetings.lunch"), text: meeting.lunch },
  ].filter(({ text }) => text);
  if (texts.length === 0) return null;
  return (
    <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
      {texts.map(({ label, text }) => (
        <div key={label} className="break-inside-avoid">
          <dt className="text-sm font-semibold text-muted">{label}</dt>
          <dd className="whitespace-pre-line">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
