import "server-only";
import { eq } from "drizzle-orm";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { giveUpSecret, sendSecret } from "@/lib/letters/commands";
import { placeOf } from "@/lib/meetings/changes";
import { secretForMail } from "@/lib/meetings/guests/commands";
import { guestWith, slotOf } from "@/lib/meetings/guests/queries";
import { guestLinks } from "@/lib/meetings/guests/tables";
import { agendaItems, meetings, speakers } from "@/lib/meetings/tables";
import type { WorkData } from "@/lib/outbox/work";
import { readerOf, tell } from "./telling";

/** Makes a link for a guest speaker and mails it at once: it is kept nowhere. Each try has a new one. */
export async function mailGuestLink(ctx: Context, work: WorkData["mail.guest-link"]): Promise<void> {
  const secret = await secretForMail(ctx, work);
  const [link] = await ctx.db.select().from(guestLinks).where(eq(guestLinks.speakerId, work.speaker));
  if (!secret || !link?.email) return giveUpSecret(ctx, work.letter);
  const guest = await guestWith(ctx, secret);
  const { meeting, item, circles } = await slotOf(ctx, guest);
  const t = wordsFor(link.locale);
  const formats = formatsFor(link.locale);
  await sendSecret(ctx, {
    id: work.letter,
    kind: "meeting",
    to: link.email,
    locale: link.locale,
    subject: t("guests.mailSubject", { title: meeting.title, day: formats.fullDay(meeting.startsAt) }),
    text: t("guests.mailText", {
      name: guest.name,
      circles: formats.list(circles),
      title: meeting.title,
      when: formats.dayAndTimes(meeting.startsAt, meeting.endsAt),
      where: placeOf(meeting) || t("meetings.placeOpen"),
      item: item.title,
      time: formats.time(item.startsAt),
      minutes: item.minutes,
      note: link.note ? `\n${link.note}\n` : "",
      link: `${ctx.baseUrl}/gast/${secret}`,
    }),
    messageId: `guest-link-${newId()}@kenniskring`,
  });
}

/** Tells a lead that a guest handed something in: once an hour for each guest, however many files came. */
export async function notifyGuestHandedIn(ctx: Context, { speaker: id, person }: WorkData["notify.guest-handed-in"]): Promise<void> {
  const [handed] = await ctx.db
    .select({
      name: speakers.name,
      organisation: speakers.organisation,
      item: agendaItems.title,
      title: meetings.title,
      slug: meetings.slug,
    })
    .from(speakers)
    .innerJoin(agendaItems, eq(agendaItems.id, speakers.agendaItemId))
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(eq(speakers.id, id));
  const reader = await readerOf(ctx, person);
  if (!handed || !reader) return;
  const { slug, name, organisation, ...about } = handed;
  const t = wordsFor(reader.locale);
  const guest = name || organisation;
  await tell(ctx, reader, {
    kind: "task",
    notice: { kind: "guest-handed-in", subjectId: id },
    key: `guest-handed-in-${id}-${person}-${ctx.now.toISOString().slice(0, "2026-11-26T10".length)}`,
    mail: {
      subject: t("guests.handedInSubject", { guest, title: about.title }),
      text: t("guests.handedInText", {
        ...about,
        name: reader.name,
        guest: [name, organisation].filter(Boolean).join(", "),
        link: `${ctx.baseUrl}/bijeenkomsten/${slug}/bewerken/programma#gast-${id}`,
      }),
    },
  });
}
