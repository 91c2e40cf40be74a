import "server-only";
import { and, asc, eq, gt, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { after, brusselsClock, brusselsDay, DAY, fromBrussels } from "@/lib/kernel/dates";
import { BEFORE_ALL } from "@/lib/kernel/ids";
import { postLetter } from "@/lib/letters/commands";
import { mailComesBack } from "@/lib/letters/queries";
import { findActor } from "@/lib/membership/queries";
import { memberships } from "@/lib/membership/tables";
import { stopLinks } from "@/lib/people/mail-choices/queries";
import { people } from "@/lib/people/tables";
import { digestText } from "./digest-text";
import { newsFor } from "./news";

/** Monday, from this hour on a Brussels clock: it is there when people begin their week. */
const HOUR_OF_DAY = 7;
const MONDAY = 1;

/** A first digest, or one after a long silence, does not tell of everything that ever was. */
const NO_FURTHER_BACK = 14 * DAY;
const FIRST = 7 * DAY;

/** People per step: each costs a dozen queries. */
const BATCH = 15;

/** A step of telling members what is new in their circles, by person: once a week, and only when there is something. */
export async function sendDigests(ctx: Context, from: { after?: string } | null) {
  const weekBegan = digestDay(ctx.now);
  if (!weekBegan) return { counts: { digests: 0 }, next: null };
  const batch = await nextReaders(ctx, from?.after ?? BEFORE_ALL, weekBegan);
  const last = batch.at(-1);
  if (last === undefined) return { counts: { digests: 0 }, next: null };
  let digests = 0;
  for (const reader of batch) if (await digestFor(ctx, reader)) digests++;
  return { counts: { digests }, next: batch.length < BATCH ? null : { after: last.id } };
}

/** When this Monday began, while it is one and late enough; else null. */
export function digestDay(now: Date): Date | null {
  const clock = brusselsClock(now);
  const weekday = new Date(`${clock.slice(0, 10)}T12:00:00Z`).getUTCDay();
  return weekday === MONDAY && Number(clock.slice(11, 13)) >= HOUR_OF_DAY ? fromBrussels(`${clock.slice(0, 10)}T00:00`) : null;
}

function nextReaders(ctx: Context, afterId: string, weekBegan: Date) {
  const isActive = sql`exists (select 1 from ${memberships} m where m.person_id = ${people.id} and m.state = 'active')`;
  const isDue = or(isNull(people.digestedAt), lt(people.digestedAt, weekBegan));
  return ctx.db
    .select({ id: people.id, digestedAt: people.digestedAt, mailToken: people.mailToken })
    .from(people)
    .where(and(gt(people.id, afterId), eq(people.digest, "weekly"), isNotNull(people.email), isNull(people.leftAt), isActive, isDue))
    .orderBy(asc(people.id))
    .limit(BATCH);
}

type Reader = Awaited<ReturnType<typeof nextReaders>>[number];

async function digestFor(ctx: Context, { id, digestedAt, mailToken }: Reader): Promise<boolean> {
  const actor = await findActor(ctx, id);
  const email = actor?.email;
  // Letters that nobody asked for one by one do not go to an address that is no more: that would spoil our name with its host.
  if (!actor || !email || (await mailComesBack(ctx, email))) return false;
  const since = digestedAt === null ? after(ctx.now, -FIRST) : latest(digestedAt, after(ctx.now, -NO_FURTHER_BACK));
  const news = await newsFor({ ...ctx, actor }, since);
  const stop = stopLinks(ctx, mailToken, "digest");
  const { locale } = actor;
  const written = digestText(news, { name: actor.name, locale, baseUrl: ctx.baseUrl });
  return inTransaction(ctx, async (tx) => {
    await tx.db.update(people).set({ digestedAt: tx.now }).where(eq(people.id, id));
    if (!written) return false;
    const t = wordsFor(locale);
    const formats = formatsFor(locale);
    const circles = formats.list(news.circles);
    const intro = t("notifications.digestIntro", { name: actor.name, circles, since: formats.day(since) });
    await postLetter(tx, {
      to: email,
      personId: id,
      kind: "digest",
      locale,
      subject: written.subject,
      text: `${intro}\n\n${written.body}\n\n-- \n${t("notifications.digestFooter", { circles, stop: stop.page })}`,
      unsubscribe: stop.oneClick,
      messageId: `digest-${brusselsDay(tx.now)}-${id}@kenniskring`,
    });
    return true;
  });
}

const latest = (one: Date, other: Date) => (one > other ? one : other);
