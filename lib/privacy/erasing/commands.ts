import "server-only";
import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { z } from "zod";
import { importDrafts } from "@/lib/admin/importing/tables";
import { record } from "@/lib/audit/commands";
import { attachments } from "@/lib/documents/attachments/tables";
import { documents, documentVersions } from "@/lib/documents/tables";
import { forget } from "@/lib/documents/versions/receive";
import { frameworkUses } from "@/lib/frameworks/tables";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { productUses } from "@/lib/landscape/tables";
import { limits } from "@/lib/limits/tables";
import { leaveComingMeetings } from "@/lib/meetings/attendance/commands";
import { meetings, speakers } from "@/lib/meetings/tables";
import { endAllMemberships } from "@/lib/membership/roles/commands";
import { memberships } from "@/lib/membership/tables";
import { enqueue } from "@/lib/outbox/commands";
import { people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { projectOrganisations } from "@/lib/projects/tables";
import { textSections } from "@/lib/projects/text/tables";
import type { eraseInput } from "../input";
import { ownRows } from "../own-data/queries";
import { personalTables } from "../personal";
import { erasures } from "../tables";
import { eraseLetters, FORMER, marksOf } from "./letters";
import { tracesOf } from "./traces";

type Person = { id: string; name: string; email: string | null; photo: string | null };

/**
 * Takes a person out of everything: their profile, sessions, letters, drafts and derived expertise go; what they shared with
 * others stays under no name. Refused while they are somewhere the last lead, or the last admin.
 */
export async function erase(ctx: Context, { person: id }: { person: string }): Promise<void> {
  authorize(ctx.actor, "person.erase", { id });
  const { person, keys } = await inTransaction(ctx, async (tx) => {
    await keepAnAdmin(tx, id);
    const person = await find(tx, id);
    await endAllMemberships(tx, id);
    return { person, keys: await eraseRows(tx, person) };
  });
  // Only now that nothing refused it.
  await ctx.mail.forget?.(marksOf(person));
  for (const key of keys) await forget(ctx, key);
}

/** Takes oneself out, with one's own address as the confirmation. */
export async function eraseMe(ctx: Context, { confirm }: z.output<typeof eraseInput>): Promise<void> {
  const { personId, email } = ctx.actor;
  if (!personId) throw new DomainError("not_signed_in", "errors.notSignedIn");
  if (confirm !== email) throw new DomainError("invalid", "privacy.confirmWrong", {}, "confirm");
  await erase(ctx, { person: personId });
}

/** Erases again whom a backup brought back. Gives how many it had. */
export async function replayErasures(ctx: Context, ledger: { personId: string; at: Date }[]): Promise<number> {
  authorize(ctx.actor, "platform.keep", null);
  let again = 0;
  for (const { personId } of ledger) {
    const person = await find(ctx, personId).catch(() => null);
    if (!person) continue;
    const keys = await inTransaction(ctx, async (tx) => {
      // A circle that loses its last lead so had found another since, or has its admins.
      await tx.db
        .update(memberships)
        .set({ state: "ended", endedAt: tx.now })
        .where(and(eq(memberships.personId, personId), inArray(memberships.state, ["requested", "moreInfo", "active"])));
      return eraseRows(tx, person);
    });
    for (const key of keys) await forget(ctx, key);
    again++;
  }
  return again;
}

async function find(ctx: Context, id: string): Promise<Person> {
  const [person] = await ctx.db
    .select({ id: people.id, name: people.name, email: people.email, photo: people.photoFileKey })
    .from(people)
    .where(and(eq(people.id, id), isNull(people.leftAt)))
    .for("update");
  if (!person) throw notFound();
  return person;
}

/** Admins wait for each other here, so that the last two who go at once do not both succeed. */
async function keepAnAdmin(tx: Context, id: string): Promise<void> {
  const admins = await tx.db
    .select({ id: people.id, suspendedAt: people.suspendedAt })
    .from(people)
    .where(and(people.isAdmin, isNull(people.leftAt)))
    .orderBy(asc(people.id))
    .for("update");
  const others = admins.filter((one) => one.id !== id && one.suspendedAt === null);
  if (admins.some((one) => one.id === id) && others.length === 0) throw new DomainError("conflict", "privacy.lastAdmin");
}

/** Gives the keys of the files that nobody may open any more. */
async function eraseRows(tx: Context, person: Person): Promise<string[]> {
  const { id } = person;
  const traces = await tracesOf(tx, id);
  const drafts = await eraseDrafts(tx, id);
  // What is past stays, as a number of people in a room.
  await leaveComingMeetings(tx, id);
  await tx.db.update(memberships).set({ reason: "", answer: "" }).where(eq(memberships.personId, id));
  await tx.db.update(speakers).set({ name: FORMER, organisation: "" }).where(eq(speakers.personId, id));
  await tx.db.update(meetings).set({ contactId: null }).where(eq(meetings.contactId, id));
  await tx.db.update(projectOrganisations).set({ contactId: null }).where(eq(projectOrganisations.contactId, id));
  await tx.db.update(productUses).set({ contactId: null, mayCall: false }).where(eq(productUses.contactId, id));
  await tx.db.update(frameworkUses).set({ personId: null }).where(eq(frameworkUses.personId, id));
  await tx.db.update(textSections).set({ ownerId: null }).where(eq(textSections.ownerId, id));
  await tx.db.update(textSections).set({ editorId: null, editorSince: null }).where(eq(textSections.editorId, id));
  for (const place of personalTables.filter(({ erasing }) => erasing === "delete"))
    await tx.db.execute(sql`delete from ${sql.identifier(place.table)} where ${ownRows(place, { id, email: person.email ?? "" })}`);
  await eraseLetters(tx, person);
  if (person.email) await tx.queue.forget(tx.db, { email: person.email });
  if (person.email) await tx.db.delete(importDrafts).where(sql`lower(${importDrafts.text}) ~ ${wholeAddress(person.email)}`);
  await tx.db.delete(limits).where(or(isLimitOf(id), isLimitOf(person.email ?? id)));
  await eraseProfile(tx, id);
  await tx.db.insert(erasures).values({ personId: id, at: tx.now }).onConflictDoNothing();
  await record(tx, { action: "person.erase", subject: { kind: "person", id } });
  for (const trace of traces) await enqueue(tx, "search.index", trace);
  return [...drafts, ...(person.photo ? [person.photo] : [])];
}

/** "a@b.be" stands neither in "aa@b.be" nor in "a@b.be.example"; the point that ends a sentence is no part of an address. */
const wholeAddress = (email: string): string => `(?<![a-z0-9._%+-])${email.replace(/[^a-z0-9]/g, "\\$&")}(?!\\.?[a-z0-9_-])`;

/** A limit is named after what is limited, with whom it limits at the end. */
const isLimitOf = (whom: string) => or(eq(limits.key, whom), sql`right(${limits.key}, ${whom.length + 1}::int) = ${`:${whom}`}`);

async function eraseProfile(tx: Context, id: string): Promise<void> {
  const nothing = { jobTitle: "", introduction: "", reachableAt: "", email: null, phone: null, photoFileKey: null, organisationId: null };
  const silent = { isAdmin: false, hiddenAsExpert: true, digest: "never" as const, digestedAt: null, reminders: false, mailKinds: {} };
  await tx.db
    .update(people)
    .set({
      ...nothing,
      ...silent,
      name: FORMER,
      slug: `vroeger-lid-${newId().slice(0, 8)}`,
      mailToken: newId(),
      absentUntil: null,
      mostWaiting: null,
      leftAt: tx.now,
    })
    .where(eq(people.id, id));
}

async function eraseDrafts(tx: Context, ownerId: string): Promise<string[]> {
  const mine = and(eq(documents.ownerId, ownerId), eq(documents.state, "draft"));
  const files = await tx.db
    .select({ key: documentVersions.fileKey })
    .from(documentVersions)
    .innerJoin(documents, eq(documents.id, documentVersions.documentId))
    .where(mine);
  await tx.db.delete(documents).where(mine);
  const unsent = await tx.db
    .delete(attachments)
    .where(and(eq(attachments.ownerId, ownerId), isNull(attachments.sentAt)))
    .returning({ key: attachments.fileKey });
  return [...files, ...unsent].map(({ key }) => key);
}
