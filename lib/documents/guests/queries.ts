import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { guestsOf, guestWith, slotOf } from "@/lib/meetings/guests/queries";
import { agendaItems, meetings, speakers } from "@/lib/meetings/tables";
import { findEditable } from "../queries";
import { documents, documentVersions } from "../tables";
import { guestFiles } from "./tables";

/** The page of a guest: their own slot, and what they handed in. */
export async function guestPage(ctx: Context, secret: string) {
  const guest = await guestWith(ctx, secret);
  const files = await filesFrom(ctx, [guest.speakerId]);
  return {
    ...(await slotOf(ctx, guest)),
    name: guest.name,
    note: guest.note,
    isCancelled: guest.isCancelled,
    linkEnds: guest.linkEnds,
    files: files.map(({ id, fileName, size, at, state }) => ({ id, fileName, size, at, isShared: state !== "draft" })),
  };
}

export type GuestPage = Awaited<ReturnType<typeof guestPage>>;

/** The guests of a meeting with their links and what came in, for those who lead it. Only its owner opens a draft. */
export async function guestsWithFiles(ctx: Context, slug: string) {
  const guests = await guestsOf(ctx, slug);
  const files = await filesFrom(
    ctx,
    guests.map(({ id }) => id),
  );
  return guests.map((guest) => ({
    ...guest,
    files: files
      .filter(({ speakerId }) => speakerId === guest.id)
      .map(({ speakerId: _, ownerId, ...file }) => ({ ...file, isMine: ownerId === ctx.actor.personId })),
  }));
}

export type GuestWithFiles = Awaited<ReturnType<typeof guestsWithFiles>>[number];

/** What these guests handed in to me, and how much of it I still have to look at. */
export async function handedInToMe(ctx: Context, speakerIds: string[]) {
  const me = ctx.actor.personId;
  if (speakerIds.length === 0 || me === null) return [];
  return ctx.db
    .select({
      id: speakers.id,
      guest: sql<string>`coalesce(nullif(${speakers.name}, ''), ${speakers.organisation})`,
      title: meetings.title,
      slug: meetings.slug,
      waiting: sql<number>`count(*) filter (where ${documents.state} = 'draft')::int`,
    })
    .from(guestFiles)
    .innerJoin(documents, eq(documents.id, guestFiles.documentId))
    .innerJoin(speakers, eq(speakers.id, guestFiles.speakerId))
    .innerJoin(agendaItems, eq(agendaItems.id, speakers.agendaItemId))
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(and(inArray(speakers.id, speakerIds), eq(documents.ownerId, me)))
    .groupBy(speakers.id, meetings.id);
}

/** From which guest a document came, when it came from one. For who may share it. */
export async function guestOf(ctx: Context, document: string): Promise<{ guest: string; item: string } | null> {
  await findEditable(ctx, document);
  const [from] = await ctx.db
    .select({ name: speakers.name, organisation: speakers.organisation, item: agendaItems.title })
    .from(guestFiles)
    .innerJoin(speakers, eq(speakers.id, guestFiles.speakerId))
    .innerJoin(agendaItems, eq(agendaItems.id, speakers.agendaItemId))
    .where(eq(guestFiles.documentId, document));
  return from ? { guest: [from.name, from.organisation].filter(Boolean).join(", "), item: from.item } : null;
}

function filesFrom(ctx: Context, speakerIds: string[]) {
  if (speakerIds.length === 0) return Promise.resolve([]);
  return ctx.db
    .select({
      id: documents.id,
      speakerId: guestFiles.speakerId,
      ownerId: documents.ownerId,
      state: documents.state,
      fileName: documentVersions.fileName,
      size: documentVersions.size,
      at: guestFiles.handedInAt,
    })
    .from(guestFiles)
    .innerJoin(documents, eq(documents.id, guestFiles.documentId))
    .innerJoin(documentVersions, and(eq(documentVersions.documentId, documents.id), eq(documentVersions.number, 1)))
    .where(inArray(guestFiles.speakerId, speakerIds))
    .orderBy(asc(guestFiles.handedInAt), asc(documentVersions.fileName));
}
