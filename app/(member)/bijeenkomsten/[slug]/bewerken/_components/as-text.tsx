import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { ProgrammeItem } from "@/lib/meetings/agenda/queries";
import { placeOf } from "@/lib/meetings/changes";

type Meeting = {
  slug: string;
  title: string;
  introduction: string;
  startsAt: Date;
  endsAt: Date;
  venue: string;
  room: string;
  address: string;
};
type Props = { ctx: Context; meeting: Meeting; programme: ProgrammeItem[] };

/** The meeting as plain text: for a newsletter, or a mail to somebody who is no member. Nothing in it is for members alone. */
export function AsText({ ctx, meeting, programme }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const text = textOf(ctx, meeting, programme);
  const mail = `mailto:?subject=${encodeURIComponent(meeting.title)}&body=${encodeURIComponent(text)}`;
  return (
    <details className="border-t border-line pt-4">
      <summary className="tap py-2 font-semibold text-brand">{t("planning.asText")}</summary>
      <pre className="mt-2 overflow-x-auto rounded-md bg-sunken p-4 font-sans text-sm whitespace-pre-wrap select-all">{text}</pre>
      <a href={mail} className="btn-quiet mt-3">
        {t("planning.asTextMail")}
      </a>
    </details>
  );
}

function textOf(ctx: Context, meeting: Meeting, programme: ProgrammeItem[]): string {
  const t = wordsFor(ctx.actor.locale);
  const { dayAndTimes, time } = formatsFor(ctx.actor.locale);
  const items = programme.map((item) => {
    const from = item.speakers.map((speaker) => speaker.organisation).filter(Boolean);
    return `${time(item.startsAt)}  ${item.title}${from.length > 0 ? ` (${[...new Set(from)].join(", ")})` : ""}`;
  });
  const paragraphs = [
    meeting.title,
    [dayAndTimes(meeting.startsAt, meeting.endsAt), placeOf(meeting) || t("meetings.placeOpen")].join("\n"),
    meeting.introduction,
    items.join("\n"),
    `${ctx.baseUrl}/bijeenkomsten/${meeting.slug}`,
  ];
  return paragraphs.filter(Boolean).join("\n\n");
}
