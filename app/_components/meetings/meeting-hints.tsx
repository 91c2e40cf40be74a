import Link from "next/link";
import type { ReactNode } from "react";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { MINUTE } from "@/lib/kernel/dates";
import type { Hints } from "@/lib/meetings/planning/queries";

type Props = {
  ctx: Context;
  meeting: { startsAt: Date; endsAt: Date; venue: string; address: string; onlineUrl: string | null };
  hints: Hints;
  programme: { endsAt: Date }[];
};

type Hint = { about: string; text: ReactNode };

/** What a lead may have overlooked. None of it stops anybody. */
export function MeetingHints({ ctx, meeting, hints, programme }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const said = [...dayHints(ctx, meeting, hints), ...programmeHints(ctx, meeting, programme)];
  if (!(meeting.venue || meeting.address || meeting.onlineUrl)) said.push({ about: "place", text: t("planning.hintNoPlace") });
  if (said.length === 0) return null;
  return (
    <section aria-labelledby="nakijken" className="notice-warn">
      <h2 id="nakijken" className="text-base">
        {t("planning.hints")}
      </h2>
      <ul className="mt-1 list-disc pl-5">
        {said.map(({ about, text }) => (
          <li key={about}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function dayHints(ctx: Context, { startsAt }: Props["meeting"], { holiday, weekend, school, sameDay }: Hints): Hint[] {
  const t = wordsFor(ctx.actor.locale);
  const { fullDay, timeRange } = formatsFor(ctx.actor.locale);
  const day = fullDay(startsAt);
  const hints: Hint[] = sameDay.map(({ slug, title, startsAt: from, endsAt: to, circles }) => ({
    about: slug,
    text: <Link href={`/bijeenkomsten/${slug}`}>{t("planning.hintSameDay", { circles, title, when: timeRange(from, to) })}</Link>,
  }));
  if (school && !holiday) hints.unshift({ about: "school", text: t("planning.hintSchool", { name: school }) });
  if (holiday) hints.unshift({ about: "holiday", text: t("planning.hintHoliday", { day, name: holiday }) });
  else if (weekend) hints.unshift({ about: "weekend", text: t("planning.hintWeekend", { day }) });
  return hints;
}

/** A few minutes left over are no mistake. */
const SLACK = 5;

function programmeHints(ctx: Context, { endsAt }: Props["meeting"], programme: Props["programme"]): Hint[] {
  const t = wordsFor(ctx.actor.locale);
  const { time } = formatsFor(ctx.actor.locale);
  const last = programme.at(-1)?.endsAt;
  if (!last) return [{ about: "programme", text: t("planning.hintNoProgramme") }];
  const minutes = Math.round((last.getTime() - endsAt.getTime()) / MINUTE);
  if (minutes > 0) return [{ about: "programme", text: t("planning.hintTooLong", { minutes, time: time(last), end: time(endsAt) }) }];
  return minutes < -SLACK ? [{ about: "programme", text: t("planning.hintGap", { minutes: -minutes, time: time(last) }) }] : [];
}
