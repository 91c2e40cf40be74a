import "server-only";
import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { type Words, wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { after, brusselsDay, DAY, HOUR } from "@/lib/kernel/dates";
import { BEFORE_ALL } from "@/lib/kernel/ids";
import { postLetter } from "@/lib/letters/commands";
import { FOOTER } from "@/lib/letters/html";
import { mailComesBack } from "@/lib/letters/queries";
import { findActor } from "@/lib/membership/queries";
import { stopLinks } from "@/lib/people/mail-choices/queries";
import { people } from "@/lib/people/tables";
import { can } from "@/lib/policy/rules";
import type { Result } from "@/lib/search/entries/kind";
import { mySearches, newBetween, newIn, type SavedSearch } from "@/lib/search/saved/queries";
import { savedSearches } from "@/lib/search/saved/tables";
import { type Section, written } from "./digest-text";
import { type Due, dueNow } from "./digests";

/** What was shared so short ago may still be on its way to the index: the next mail tells of it. */
const SETTLED = HOUR;
/** What made work for the index was dated at most so long before that work: an import writes its documents in batches. */
const DATED_BEFORE = HOUR;
/** After a long silence a mail does not tell of everything that ever was. */
const NO_FURTHER_BACK = 14 * DAY;
/** People per step: each costs a search per search that they keep. */
const BATCH = 10;

/** A step of telling people what is new in the searches that they keep, by person; only when there is something. */
export async function sendSavedSearches(ctx: Context, from: { after?: string } | null) {
  const due = dueNow(ctx.now);
  if (!due) return { counts: { searches: 0 }, next: null };
  const until = await findableUntil(ctx);
  // One mail a day: it waits for the index until that has all of the day before.
  if (until < due.dayBegan) return { counts: { searches: 0 }, next: null };
  const batch = await nextOwners(ctx, from?.after ?? BEFORE_ALL, due);
  let searches = 0;
  for (const owner of batch) if (await tellOwner(ctx, owner, { ...due, until })) searches++;
  const last = batch.at(-1);
  return { counts: { searches }, next: last && batch.length === BATCH ? { after: last.id } : null };
}

/** Until when everything that was shared can be found: what is later may still wait for the index. */
async function findableUntil(ctx: Context): Promise<Date> {
  const settled = after(ctx.now, -SETTLED);
  const waiting = await ctx.queue.oldest("search.index");
  const complete = waiting ? after(waiting, -DATED_BEFORE) : settled;
  return complete < settled ? complete : settled;
}

type Owner = { id: string; mailToken: string };

/** Who has a search whose turn it is, and wants such mails. */
function nextOwners(ctx: Context, afterId: string, { rhythms, dayBegan }: Due): Promise<Owner[]> {
  const isDue = and(inArray(savedSearches.rhythm, rhythms), lt(savedSearches.toldUntil, dayBegan));
  const wantsThem = sql`coalesce(${people.mailKinds} ->> 'searches', 'now') <> 'never'`;
  return ctx.db
    .selectDistinct({ id: people.id, mailToken: people.mailToken })
    .from(savedSearches)
    .innerJoin(people, eq(people.id, savedSearches.personId))
    .where(and(gt(people.id, afterId), isDue, wantsThem, isNotNull(people.email), isNull(people.leftAt), isNull(people.suspendedAt)))
    .orderBy(asc(people.id))
    .limit(BATCH);
}

/** One mail for all searches of a person whose turn it is, each run as they are at this moment. */
async function tellOwner(ctx: Context, owner: Owner, { rhythms, dayBegan, until }: Due & { until: Date }): Promise<boolean> {
  const actor = await findActor(ctx, owner.id);
  const email = actor?.email;
  if (!actor || !email || !can(actor, "search.save", null) || (await mailComesBack(ctx, email))) return false;
  const theirs = { ...ctx, actor };
  const due = (await mySearches(theirs)).filter(({ rhythm, toldUntil }) => rhythms.some((one) => one === rhythm) && toldUntil < dayBegan);
  const told: Told[] = [];
  for (const search of due) told.push({ search, hits: await newFor(theirs, search, until) });
  const found = told.filter(({ hits }) => hits.length > 0);
  await inTransaction(ctx, async (tx) => {
    const ids = due.map(({ id }) => id);
    await tx.db.update(savedSearches).set({ toldUntil: until }).where(inArray(savedSearches.id, ids));
    if (found.length === 0) return;
    await postLetter(tx, {
      to: email,
      personId: owner.id,
      kind: "digest",
      locale: actor.locale,
      ...mailOf(theirs, found),
      stop: stopLinks(ctx, owner.mailToken, "searches"),
      messageId: `searches-${brusselsDay(tx.now)}-${owner.id}@kenniskring`,
    });
  });
  return found.length > 0;
}

type Told = { search: SavedSearch; hits: Result[] };

async function newFor(ctx: Context, search: SavedSearch, until: Date): Promise<Result[]> {
  const furthest = after(ctx.now, -NO_FURTHER_BACK);
  const from = search.toldUntil > furthest ? search.toldUntil : furthest;
  return newIn(ctx, search, await newBetween(ctx, { from, until }));
}

function mailOf({ actor: { locale, name }, baseUrl }: Context, found: Told[]): { subject: string; text: string } {
  const t = wordsFor(locale);
  const count = found.reduce((sum, { hits }) => sum + hits.length, 0);
  const sections = found.map(({ search, hits }) => written(t, sectionOf(t, locale, { search, hits }), baseUrl));
  const names = formatsFor(locale).list(found.map(({ search }) => `"${search.name}"`));
  const intro = t("search.saved.mailIntro", { name });
  const why = t("search.saved.mailFooter", { choices: `${baseUrl}/mijn/zoekopdrachten` });
  return {
    subject: t("search.saved.mailSubject", { count, names }),
    text: `${intro}\n\n${sections.join("\n\n")}\n${FOOTER}${why}`,
  };
}

function sectionOf(t: Words, locale: Context["actor"]["locale"], { search, hits }: Told): Section {
  const formats = formatsFor(locale);
  return {
    heading: search.name,
    all: `${search.address}&volgorde=nieuwste`,
    items: hits.map(({ kind, title, organisation, date, circles, href }) => ({
      title,
      details: [t(`search.kind.${kind}`), date && formats.shortDay(date), organisation, ...circles.map((circle) => circle.name)]
        .filter(Boolean)
        .join(" · "),
      link: href,
    })),
  };
}
