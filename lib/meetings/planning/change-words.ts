import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { after, MINUTE } from "@/lib/kernel/dates";
import { spanIn } from "../changes";
import type { MeetingChange } from "../tables";
import type { FormField } from "./merge";

/** One change in a sentence, for a mail and for the page. `startsAt`: when the meeting begins now. */
export function changeSaid(locale: Locale, change: MeetingChange, startsAt: Date): string {
  if (change.field === "online") return onlineSaid(locale, change);
  if (change.item) return itemSaid(locale, { ...change, item: change.item }, startsAt);
  const values = { before: valueSaid(locale, change, "before"), after: valueSaid(locale, change, "after") };
  return wordsFor(locale)("planning.change", { field: change.field, ...values });
}

function onlineSaid(locale: Locale, { before, after: now }: MeetingChange): string {
  const kind = before === "" ? "new" : "renewed";
  return wordsFor(locale)("planning.changeOnline", { kind: now === "" ? "gone" : kind });
}

type ItemChange = MeetingChange & { item: { title: string } };

function itemSaid(locale: Locale, { field, before, after: now, item }: ItemChange, startsAt: Date): string {
  const { time } = formatsFor(locale);
  const clock = (offset: string) => time(after(startsAt, Number(offset) * MINUTE));
  const isMoved = field === "itemMoved";
  return wordsFor(locale)("planning.changeItem", {
    field,
    title: field === "itemRenamed" ? now : item.title,
    before: isMoved ? clock(before) : before,
    time: isMoved ? clock(now) : "",
  });
}

/** What stood there, or stands there now. */
export function valueSaid(locale: Locale, change: MeetingChange, which: "before" | "after"): string {
  const text = change[which];
  const { dayAndTimes, storedDay } = formatsFor(locale);
  if (text === "") return wordsFor(locale)(change.field === "where" ? "meetings.placeOpen" : "planning.nothing");
  if (change.field === "replyBy") return storedDay(text);
  if (change.field !== "when") return text;
  const { startsAt, endsAt } = spanIn(text);
  return dayAndTimes(startsAt, endsAt);
}

/** Fields of the form of a meeting, as one calls them in a sentence; a point on the map is two fields and one thing. */
export function fieldNames(locale: Locale, fields: FormField[]): string {
  const names = new Set(fields.map((field) => wordsFor(locale)("planning.fieldName", { field })));
  return formatsFor(locale).list([...names]);
}
