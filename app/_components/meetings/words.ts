import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { phaseOf } from "@/lib/meetings/programme";
import type { Answer } from "@/lib/meetings/queries";

type Span = { startsAt: Date; endsAt: Date };

/** How far away it is: `Over 9 dagen`, `Vandaag`, `Nu bezig, tot 12.30`. */
export function distance(ctx: Context, meeting: Span): string {
  const t = wordsFor(ctx.actor.locale);
  const { inDays, time } = formatsFor(ctx.actor.locale);
  const phase = phaseOf(meeting, ctx.now);
  if (phase === "during") return t("meetings.runsUntil", { time: time(meeting.endsAt) });
  const words = inDays(ctx.now, meeting.startsAt);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** My answer in words, also when there is none. */
export function answerWords(ctx: Context, answer: Answer | null): string {
  const t = wordsFor(ctx.actor.locale);
  if (!answer) return t("meetings.noAnswer");
  if (answer.confirmBy) return t("attendance.answerOffered");
  if (answer.place > 0) return t("meetings.answerWaiting", { place: answer.place });
  return { going: t("meetings.answerGoing"), remote: t("meetings.answerRemote"), declined: t("meetings.answerDeclined") }[answer.reply];
}

type Place = { venue: string; room: string; address: string; isOnline: boolean };

/** The place as its name and its address: `Stadhuis Tielt, raadzaal` and `Markt 13, 8700 Tielt`. */
export function placeWords(ctx: Context, { venue, room, address, isOnline }: Place): { name: string; address: string } {
  const t = wordsFor(ctx.actor.locale);
  const building = [venue, room].filter(Boolean).join(", ");
  if (building) return { name: building, address };
  if (address) return { name: address, address: "" };
  return { name: isOnline ? t("meetings.online") : t("meetings.placeOpen"), address: "" };
}
