import "server-only";
import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { brusselsClock, brusselsDay, fromBrussels } from "@/lib/kernel/dates";
import { BEFORE_ALL } from "@/lib/kernel/ids";
import { postLetter } from "@/lib/letters/commands";
import { mailComesBack } from "@/lib/letters/queries";
import { findActor } from "@/lib/membership/queries";
import { memberships } from "@/lib/membership/tables";
import { stopLinks } from "@/lib/people/mail-choices/queries";
import { type DigestChoice, people } from "@/lib/people/tables";
import { type Digest, type DigestReader, digestColumns, digestOf } from "./digest";
import { notices } from "./tables";

/** On a Brussels clock, from this time on: it is there when people begin their day. */
const TIME_OF_DAY = "07:30";
const MONDAY = 1;
const FRIDAY = 5;

/** People per step: each costs a dozen queries. */
const BATCH = 15;

/** A step of telling members what is new in their circles, by person: as often as they chose, and only when there is something. */
export async function sendDigests(ctx: Context, from: { after?: string } | null) {
  const due = dueNow(ctx.now);
  if (!due) return { counts: { digests: 0 }, next: null };
  const batch = await nextReaders(ctx, from?.after ?? BEFORE_ALL, due);
  const last = batch.at(-1);
  if (last === undefined) return { counts: { digests: 0 }, next: null };
  let digests = 0;
  for (const reader of batch) if (await digestFor(ctx, reader)) digests++;
  return { counts: { digests }, next: batch.length < BATCH ? null : { after: last.id } };
}

export type Due = { rhythms: DigestChoice[]; dayBegan: Date };

/** Whose turn it is: on working days theirs who want it daily, on Monday everybody's. Null at other times. */
export function dueNow(now: Date): Due | null {
  const clock = brusselsClock(now);
  const day = clock.slice(0, 10);
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  if (weekday < MONDAY || weekday > FRIDAY || clock.slice(11, 16) < TIME_OF_DAY) return null;
  return { rhythms: weekday === MONDAY ? ["daily", "weekly"] : ["daily"], dayBegan: fromBrussels(`${day}T00:00`) };
}

function nextReaders(ctx: Context, afterId: string, { rhythms, dayBegan }: Due): Promise<DigestReader[]> {
  const isActive = sql`exists (select 1 from ${memberships} m where m.person_id = ${people.id} and m.state = 'active')`;
  const isDue = or(isNull(people.digestedAt), lt(people.digestedAt, dayBegan));
  return ctx.db
    .select(digestColumns)
    .from(people)
    .where(and(gt(people.id, afterId), inArray(people.digest, rhythms), isNotNull(people.email), isNull(people.leftAt), isActive, isDue))
    .orderBy(asc(people.id))
    .limit(BATCH);
}

async function digestFor(ctx: Context, reader: DigestReader): Promise<boolean> {
  const actor = await findActor(ctx, reader.id);
  const email = actor?.email;
  // Letters that nobody asked for one by one do not go to an address that is no more: that would spoil our name with its host.
  if (!actor || !email || (await mailComesBack(ctx, email))) return false;
  const digest = await digestOf({ ...ctx, actor }, reader);
  return inTransaction(ctx, async (tx) => {
    await tx.db.update(people).set({ digestedAt: tx.now }).where(eq(people.id, reader.id));
    if (!digest) return false;
    await writeDown(tx, reader.id, digest);
    await postLetter(tx, {
      to: email,
      personId: reader.id,
      kind: "digest",
      locale: actor.locale,
      subject: digest.subject,
      text: digest.text,
      stop: stopLinks(ctx, reader.mailToken, "digest"),
      messageId: `digest-${brusselsDay(tx.now)}-${reader.id}@kenniskring`,
    });
    return true;
  });
}

/** What was told by mail is told by no other, also when somebody changes what they want at once. */
async function writeDown(tx: Context, personId: string, { told, meetings }: Digest): Promise<void> {
  if (told.length > 0) await tx.db.update(notices).set({ mailedAt: tx.now }).where(inArray(notices.id, told));
  if (meetings.length === 0) return;
  const rows = meetings.map((subjectId) => ({
    personId,
    kind: "meeting-published" as const,
    subjectId,
    key: `meeting-published-${subjectId}-${personId}`,
    at: tx.now,
    mailedAt: tx.now,
  }));
  await tx.db
    .insert(notices)
    .values(rows)
    .onConflictDoUpdate({ target: notices.key, set: { mailedAt: tx.now } });
}
