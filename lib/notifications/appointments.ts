import "server-only";
import type { Context } from "@/lib/kernel/context";
import { calendarMeeting } from "@/lib/meetings/calendars/queries";
import { appointment } from "@/lib/meetings/ics";
import type { meetings } from "@/lib/meetings/tables";
import { findActor } from "@/lib/membership/queries";
import { whenOf } from "@/lib/people/mail-choices/kinds";
import { isMember } from "@/lib/policy/scope";
import type { Reader } from "./telling";

type Meeting = typeof meetings.$inferSelect;

/**
 * A meeting for the calendar of somebody who said yes to it, to go with a mail. Only a yes brings it there, not an invitation: mail
 * programs put their own buttons beside it, and an answer given with those would reach nobody. And only for who hears of every change
 * by mail, so that what stands in their calendar stays right.
 */
export async function appointmentFor(
  ctx: Context,
  meeting: Meeting,
  reader: Reader,
  method: "request" | "cancel" = meeting.state === "cancelled" ? "cancel" : "request",
): Promise<string | undefined> {
  if (!reader.email || !wantsAppointments(reader)) return undefined;
  const [shown, actor] = await Promise.all([calendarMeeting(ctx, meeting.id), findActor(ctx, reader.id)]);
  if (!shown || !actor) return undefined;
  const { introduction, onlineUrl } = meeting;
  const more = { introduction, onlineUrl: isMember(actor) ? onlineUrl : null };
  const receiver = { name: reader.name, email: reader.email };
  return appointment({ meeting: { ...shown, ...more }, organizer: ctx.mail.from, receiver, method, now: ctx.now });
}

const wantsAppointments = ({ calendarMails, mailKinds }: Reader): boolean => calendarMails && whenOf(mailKinds, "change") === "now";
