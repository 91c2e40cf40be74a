import "server-only";
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/kernel/actor";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { HOUR } from "@/lib/kernel/dates";
import { DomainError } from "@/lib/kernel/errors";
import { stayWithin } from "@/lib/limits/commands";
import { type Guest, guestWith } from "@/lib/meetings/guests/queries";
import { guestLinks } from "@/lib/meetings/guests/tables";
import { meetingCircles } from "@/lib/meetings/tables";
import { findActor } from "@/lib/membership/queries";
import { memberships } from "@/lib/membership/tables";
import { enqueue } from "@/lib/outbox/commands";
import { people } from "@/lib/people/tables";
import { draftOf } from "../commands";
import { documents, documentVersions } from "../tables";
import { forget, type Incoming, type ReceivedFile, receiveFile } from "../versions/receive";
import { MOST_BYTES, MOST_FILES } from "./input";
import { guestFiles } from "./tables";

/** Files per link and hour: more than anybody hands in, few enough to keep a script from keeping us busy. */
const TRIES = { most: 40, windowMs: HOUR };

/** Whether a secret is of a guest who may hand in. Asked before anything is taken in. */
export async function mayHandIn(ctx: Context, secret: string): Promise<Guest> {
  const guest = await guestWith(ctx, secret);
  if (guest.isCancelled) throw new DomainError("conflict", "meetings.isCancelled");
  return guest;
}

/** Takes a file in from a guest: a draft of the lead who invited them, who looks at it and shares it. The same file again is the same. */
export async function handIn(ctx: Context, { secret, ...incoming }: Incoming & { secret: string }): Promise<{ fileName: string }> {
  const guest = await mayHandIn(ctx, secret);
  await stayWithin(ctx, `guest-files:${guest.speakerId}`, TRIES, { key: "guests.tooManyTries" });
  await requireRoom(ctx, guest, { size: 0, fileName: incoming.fileName });
  const file = await receiveFile(ctx, incoming);
  const isKept = await inTransaction(ctx, (tx) => keep(tx, secret, file)).catch(async (error) => {
    await forget(ctx, file.fileKey);
    throw error;
  });
  if (!isKept) await forget(ctx, file.fileKey);
  return { fileName: file.fileName };
}

/** A large file takes long to come: the link may be dead by then, so it is looked at again. */
async function keep(tx: Context, secret: string, file: ReceivedFile): Promise<boolean> {
  const guest = await heldGuest(tx, secret);
  if (await isThere(tx, guest, file)) return false;
  await requireRoom(tx, guest, file);
  const lead = await leadFor(tx, guest);
  const { document } = await draftOf({ ...tx, actor: lead }, file, { meetingId: guest.meetingId, agendaItemId: guest.itemId });
  await tx.db.insert(guestFiles).values({ documentId: document, speakerId: guest.speakerId, handedInAt: tx.now });
  await enqueue(tx, "notify.guest-handed-in", { speaker: guest.speakerId, person: lead.personId ?? "" });
  return true;
}

/** Files of one guest come one after the other, so that together they stay within what one link may bring. */
async function heldGuest(tx: Context, secret: string): Promise<Guest> {
  const { speakerId } = await mayHandIn(tx, secret);
  await tx.db.select({ id: guestLinks.id }).from(guestLinks).where(eq(guestLinks.speakerId, speakerId)).for("update");
  return mayHandIn(tx, secret);
}

/** What a guest handed in, with the file that each is now. */
const filesOf = (ctx: Context, { speakerId }: Guest) =>
  ctx.db
    .select({ documentId: guestFiles.documentId, size: documentVersions.size, sha256: documentVersions.sha256 })
    .from(guestFiles)
    .innerJoin(documentVersions, and(eq(documentVersions.documentId, guestFiles.documentId), eq(documentVersions.number, 1)))
    .where(eq(guestFiles.speakerId, speakerId));

async function isThere(tx: Context, guest: Guest, { sha256 }: ReceivedFile): Promise<boolean> {
  return (await filesOf(tx, guest)).some((file) => file.sha256 === sha256);
}

async function requireRoom(ctx: Context, guest: Guest, { size, fileName }: { size: number; fileName: string }): Promise<void> {
  const files = await filesOf(ctx, guest);
  if (files.length >= MOST_FILES) throw new DomainError("invalid", "guests.tooManyFiles", { count: MOST_FILES, file: fileName }, "files");
  const bytes = files.reduce((sum, file) => sum + file.size, size);
  if (bytes > MOST_BYTES) throw new DomainError("invalid", "guests.tooManyBytes", { file: fileName }, "files");
}

/** Who gets it: the lead who invited, or another of these circles when that one leads none of them any more. */
async function leadFor(tx: Context, { meetingId, invitedBy }: Guest): Promise<Actor> {
  const meet = tx.db.select({ id: meetingCircles.circleId }).from(meetingCircles).where(eq(meetingCircles.meetingId, meetingId));
  const [lead] = await tx.db
    .select({ id: people.id })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        inArray(memberships.circleId, meet),
        eq(memberships.state, "active"),
        eq(memberships.role, "lead"),
        isNull(people.leftAt),
        isNull(people.suspendedAt),
      ),
    )
    .orderBy(desc(sql`${people.id} = ${invitedBy}`), asc(memberships.requestedAt), asc(people.id))
    .limit(1);
  const actor = lead && (await findActor(tx, lead.id));
  if (!actor) throw new DomainError("unavailable", "guests.nobodyThere");
  return actor;
}

/** A guest takes back what they handed in, as long as nobody shared it. */
export async function takeBack(ctx: Context, { secret, document }: { secret: string; document: string }): Promise<{ fileName: string }> {
  const { keys, fileName } = await inTransaction(ctx, async (tx) => {
    const guest = await guestWith(tx, secret);
    const { state } = await handedIn(tx, guest, document);
    if (state !== "draft") throw new DomainError("conflict", "guests.alreadyShared");
    const files = await tx.db
      .select({ key: documentVersions.fileKey, fileName: documentVersions.fileName })
      .from(documentVersions)
      .where(eq(documentVersions.documentId, document))
      .orderBy(asc(documentVersions.number));
    await tx.db.delete(documents).where(eq(documents.id, document));
    await record(tx, { action: "meeting.guest-took-back", subject: { kind: "meeting", id: guest.meetingId } });
    return { keys: files.map(({ key }) => key), fileName: files[0]?.fileName ?? "" };
  });
  for (const key of keys) await forget(ctx, key);
  return { fileName };
}

/** A document of this guest, held still: sharing it at the same moment waits. Anybody else's does not exist. */
async function handedIn(tx: Context, { speakerId }: Guest, document: string) {
  const [found] = await tx.db
    .select({ state: documents.state })
    .from(documents)
    .innerJoin(guestFiles, eq(guestFiles.documentId, documents.id))
    .where(and(sql`${documents.id}::text = ${document}`, eq(guestFiles.speakerId, speakerId)))
    .for("update", { of: documents });
  if (!found) throw new DomainError("not_found", "guests.fileGone");
  return found;
}
