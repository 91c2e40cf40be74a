import "server-only";
import { and, eq, inArray, isNull, lt, ne } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { after, HOUR } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { newId, newSecret } from "@/lib/kernel/ids";
import { hashOf } from "@/lib/kernel/secrets";
import { stayWithin } from "@/lib/limits/commands";
import { enqueue } from "@/lib/outbox/commands";
import type { WorkData } from "@/lib/outbox/work";
import { authorize } from "@/lib/policy/rules";
import { subjectOf } from "../queries";
import { agendaItems, meetings, speakers } from "../tables";
import type { IssueLink } from "./input";
import { GUEST_KEPT, linkEnds } from "./life";
import { guestLinks } from "./tables";

/** Mails with a link per lead and hour: enough for a full day of guests, too few to bother strangers with. */
const MAILS = { most: 20, windowMs: HOUR };

/**
 * Gives a guest a new link; the one that they had dies at once. By mail the secret is made when the mail leaves, so that it
 * waits nowhere; by hand whoever asks sees it here, once.
 */
export function issueGuestLink(ctx: Context, { speaker, by, ...given }: IssueLink): Promise<{ name: string; secret?: string }> {
  return inTransaction(ctx, async (tx) => {
    const guest = await ledGuest(tx, speaker);
    requireToCome(tx, guest);
    const [former] = await tx.db.select({ id: guestLinks.id }).from(guestLinks).where(eq(guestLinks.speakerId, speaker));
    const link = { speakerId: speaker, ...columnsOf(given) };
    const secret = by === "mail" ? await leaveToMail(tx, link) : await makeNow(tx, link);
    await written(tx, former ? "meeting.guest-link-renewed" : "meeting.guest-link-issued", guest);
    return { name: guest.name, secret };
  });
}

function requireToCome({ now }: Context, { meeting }: Guest): void {
  if (meeting.state === "cancelled") throw new DomainError("conflict", "meetings.isCancelled");
  if (linkEnds(meeting) <= now) throw new DomainError("conflict", "guests.tooLate");
}

type Link = Pick<typeof guestLinks.$inferInsert, "speakerId" | "email" | "locale" | "note">;

async function leaveToMail(tx: Context, link: Link): Promise<undefined> {
  await stayWithin(tx, `guest-mail:${tx.actor.personId}`, MAILS, { key: "guests.tooManyMails" });
  const letterId = newId();
  await keepLink(tx, { ...link, secretHash: null, letterId });
  await enqueue(tx, "mail.guest-link", { speaker: link.speakerId, letter: letterId });
}

async function makeNow(tx: Context, link: Link): Promise<string> {
  const secret = newSecret();
  await keepLink(tx, { ...link, secretHash: hashOf(secret), letterId: null });
  return secret;
}

const columnsOf = ({ email, language, note }: Omit<IssueLink, "speaker" | "by">) => ({ email: email || null, locale: language, note });

async function keepLink(tx: Context, link: typeof guestLinks.$inferInsert): Promise<void> {
  const fresh = { ...link, invitedBy: tx.actor.personId, issuedAt: tx.now, withdrawnAt: null };
  await tx.db.insert(guestLinks).values(fresh).onConflictDoUpdate({ target: guestLinks.speakerId, set: fresh });
}

/** From now on the guest's link opens nothing. What they handed in stays. */
export function withdrawGuestLink(ctx: Context, { speaker }: { speaker: string }): Promise<{ name: string }> {
  return inTransaction(ctx, async (tx) => {
    const guest = await ledGuest(tx, speaker);
    const ended = await tx.db
      .update(guestLinks)
      .set({ secretHash: null, letterId: null, withdrawnAt: tx.now })
      .where(and(eq(guestLinks.speakerId, speaker), isNull(guestLinks.withdrawnAt)))
      .returning({ id: guestLinks.id });
    if (ended.length === 0) throw new DomainError("conflict", "guests.noLink");
    await written(tx, "meeting.guest-link-withdrawn", guest);
    return guest;
  });
}

/** Makes the secret for the mail that is about to leave. Each try has a new one; null when that mail is not wanted any more. */
export async function secretForMail(ctx: Context, { speaker, letter }: WorkData["mail.guest-link"]): Promise<string | null> {
  const secret = newSecret();
  const expected = ctx.db
    .select({ id: speakers.id })
    .from(speakers)
    .innerJoin(agendaItems, eq(agendaItems.id, speakers.agendaItemId))
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(and(eq(speakers.id, speaker), ne(meetings.state, "cancelled")));
  const isWanted = and(eq(guestLinks.letterId, letter), isNull(guestLinks.withdrawnAt), inArray(guestLinks.speakerId, expected));
  const changed = await ctx.db
    .update(guestLinks)
    .set({ secretHash: hashOf(secret) })
    .where(isWanted)
    .returning({ id: guestLinks.id });
  return changed.length > 0 ? secret : null;
}

/** Forgets of guests how they were reached, once their meeting is long over. Their names stay in the programme. */
export async function forgetOldGuests(ctx: Context): Promise<void> {
  const long = ctx.db
    .select({ id: speakers.id })
    .from(speakers)
    .innerJoin(agendaItems, eq(agendaItems.id, speakers.agendaItemId))
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(lt(meetings.endsAt, after(ctx.now, -GUEST_KEPT)));
  await ctx.db.delete(guestLinks).where(inArray(guestLinks.speakerId, long));
}

/** A guest of a meeting that the actor leads, held still together with the meeting. A member who speaks needs no link. */
async function ledGuest(tx: Context, speaker: string) {
  const [found] = await tx.db
    .select({ name: speakers.name, organisation: speakers.organisation, meetingId: agendaItems.meetingId })
    .from(speakers)
    .innerJoin(agendaItems, eq(agendaItems.id, speakers.agendaItemId))
    .where(and(eq(speakers.id, speaker), isNull(speakers.personId)));
  if (!found) throw notFound();
  const meeting = await subjectOf(tx, eq(meetings.id, found.meetingId), true);
  authorize(tx.actor, "meeting.lead", meeting);
  return { name: found.name || found.organisation, meeting };
}

type Guest = Awaited<ReturnType<typeof ledGuest>>;

async function written(tx: Context, action: string, { meeting }: Guest): Promise<void> {
  await record(tx, { action, subject: { kind: "meeting", id: meeting.id }, circleId: meeting.circleIds[0] });
}
