import "server-only";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { postLetter } from "@/lib/letters/commands";
import { placeOf } from "@/lib/meetings/changes";
import { type GuestToTell, guestsToTell, slotOf } from "@/lib/meetings/guests/queries";
import { changeSaid } from "@/lib/meetings/planning/change-words";
import type { ChangedField, MeetingChange, meetings } from "@/lib/meetings/tables";

type Meeting = typeof meetings.$inferSelect;
/** Somebody who speaks twice has a link for each item, and is one guest. */
type Guest = { first: GuestToTell; parts: GuestToTell[] };

/** Mails guest speakers that their meeting is cancelled, or what is different for them. Their link itself is kept nowhere, so it is in no mail. */
export async function tellGuests(ctx: Context, meeting: Meeting, changes: MeetingChange[]): Promise<void> {
  for (const guest of byAddress(await guestsToTell(ctx, meeting.id))) {
    if (meeting.state === "cancelled") await tellCancelled(ctx, meeting, guest);
    else await tellChanged(ctx, meeting, { guest, changes: changes.filter((change) => concerns(guest, change)) });
  }
}

function byAddress(rows: GuestToTell[]): Guest[] {
  const guests = new Map<string, Guest>();
  for (const row of rows) {
    const known = guests.get(row.email);
    if (known) known.parts.push(row);
    else guests.set(row.email, { first: row, parts: [row] });
  }
  return [...guests.values()];
}

const forEverybody: ChangedField[] = ["when", "where", "title"];

/** What was so already when a link was given, its guest read there. */
function concerns({ parts }: Guest, { field, item, at }: MeetingChange): boolean {
  return parts.some(({ itemId, issuedAt }) => {
    const isNew = issuedAt === null || issuedAt <= new Date(at);
    return isNew && (forEverybody.includes(field) || (field === "itemMoved" && item?.id === itemId));
  });
}

async function tellChanged(ctx: Context, meeting: Meeting, { guest, changes }: { guest: Guest; changes: MeetingChange[] }): Promise<void> {
  if (changes.length === 0) return;
  const { locale } = guest.first;
  const t = wordsFor(locale);
  const parts: string[] = [];
  for (const part of guest.parts) {
    const { item } = await slotOf(ctx, part);
    parts.push(t("guests.changedPart", { time: formatsFor(locale).time(item.startsAt), item: item.title }));
  }
  await mail(ctx, {
    guest,
    key: `changed-${meeting.id}-${meeting.changes.at(-1)?.at}`,
    subject: t("meetings.mailChangedSubject", aboutFor(meeting, guest)),
    text: t("guests.changedText", {
      ...aboutFor(meeting, guest),
      where: placeOf(meeting) || t("meetings.placeOpen"),
      changes: changes.map((change) => changeSaid(locale, change, meeting.startsAt)).join("\n"),
      parts: parts.join("\n"),
    }),
  });
}

function tellCancelled(ctx: Context, meeting: Meeting, guest: Guest): Promise<void> {
  const t = wordsFor(guest.first.locale);
  const reason = meeting.cancelReason ? `\n${meeting.cancelReason}\n` : "";
  return mail(ctx, {
    guest,
    key: `cancelled-${meeting.id}`,
    subject: t("meetings.mailCancelledSubject", aboutFor(meeting, guest)),
    text: t("guests.cancelledText", { ...aboutFor(meeting, guest), reason }),
  });
}

function aboutFor({ title, startsAt, endsAt }: Meeting, { first: { name, locale } }: Guest) {
  const formats = formatsFor(locale);
  return { name, title, day: formats.fullDay(startsAt), when: formats.dayAndTimes(startsAt, endsAt) };
}

type Written = { guest: Guest; key: string; subject: string; text: string };

function mail(ctx: Context, { guest: { first }, key, subject, text }: Written): Promise<void> {
  return postLetter(ctx, {
    to: first.email,
    personId: null,
    kind: "meeting",
    locale: first.locale,
    subject,
    text,
    messageId: `guest-${key}-${first.speakerId}@kenniskring`,
  });
}
