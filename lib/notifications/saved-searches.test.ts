import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { documents } from "@/lib/documents/tables";
import { HOUR, after as later } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import { memberships } from "@/lib/membership/tables";
import { chooseByToken } from "@/lib/people/mail-choices/commands";
import { people } from "@/lib/people/tables";
import { rebuildIndex } from "@/lib/search/rebuild/commands";
import { saveSearch } from "@/lib/search/saved/commands";
import type { Rhythm } from "@/lib/search/saved/input";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { NOW, testWorld } from "@/lib/testing/world";
import { sendSavedSearches } from "./saved-searches";

const world = testWorld();
const { aCircle, aMember, join } = buildersFor(world);
const { aSharedDocument } = documentBuildersFor(world);

/** Half past seven in Brussels, on the days after the Monday that is now. */
const TUESDAY = later(NOW, 19.5 * HOUR);
const WEDNESDAY = later(TUESDAY, 24 * HOUR);
const NEXT_MONDAY = later(TUESDAY, 6 * 24 * HOUR);

let circle: { id: string };
let els: Awaited<ReturnType<typeof aMember>>;
let jan: { id: string };

beforeEach(async () => {
  circle = await aCircle({ name: "Midwest" });
  [els, jan] = [await aMember({ circle }), await aMember({ circle })];
});

const saves = async (text: string, rhythm: Rhythm = "daily", person: { id: string } = els) =>
  saveSearch(await world.as(person, later(NOW, -HOUR)), { name: `Mijn ${text}`, rhythm, address: `/zoeken?q=${text}` });
/** Nothing waits for the index any more. Work is dated on the clock of the machine, which is none of these days. */
const indexed = () => world.ports.db.execute(sql`delete from queue.job where name = 'search.index'`);
const shared = async (title: string, fields: Partial<Parameters<typeof aSharedDocument>[0]> = {}) => {
  const id = await aSharedDocument({ owner: jan, title, text: `# ${title}\nWat er staat.`, ...fields });
  await rebuildIndex(await world.as("system"));
  await indexed();
  return id;
};
/** What is mailed at a moment; a job that is called again in the same morning mails nothing more. */
const mailedAt = async (moment: Date): Promise<string[]> => {
  world.letters.length = 0;
  for (const late of [0, HOUR]) {
    await sendSavedSearches(await world.as("system", later(moment, late)), null);
    await world.deliver();
  }
  return world.letters.map(({ text }) => text);
};

test("its owner hears once what is new in it, and of nothing when nothing is", async () => {
  await saves("glasvezel");
  await shared("Een ander onderwerp");
  expect(await mailedAt(TUESDAY)).toEqual([]);
  const document = await shared("Glasvezel voor scholen");
  await world.ports.db
    .update(documents)
    .set({ sharedAt: later(TUESDAY, HOUR) })
    .where(eq(documents.id, document));
  const [text, ...others] = await mailedAt(WEDNESDAY);
  expect(others).toEqual([]);
  for (const piece of ["Mijn glasvezel", "Glasvezel voor scholen", `/documenten/${document}`, "/mijn/zoekopdrachten"])
    expect(text).toContain(piece);
  expect(text).not.toContain("Een ander onderwerp");
  expect(world.letters[0]?.unsubscribe).toMatch(/\/api\/afmelden\/[0-9a-f-]{36}\?mail=searches$/);
  expect(await mailedAt(later(WEDNESDAY, 24 * HOUR))).toEqual([]);
});

test("what still waits for the index is told when it can be found, and everything once", async () => {
  await saves("glasvezel");
  await shared("Glasvezel voor scholen");
  const wait = async (since: Date) => {
    await world.ports.queue.put(world.ports.db, "search.index", { kind: "document", id: newId() });
    await world.ports.db.execute(sql`update queue.job set created_on = ${since.toISOString()} where name = 'search.index'`);
  };
  await wait(later(NOW, -2 * HOUR));
  expect(await mailedAt(TUESDAY)).toEqual([]);
  await indexed();
  expect(await mailedAt(later(TUESDAY, 3 * HOUR))).toHaveLength(1);
  await wait(later(NOW, -2 * HOUR));
  expect(await mailedAt(WEDNESDAY)).toEqual([]);
  await indexed();
  expect(await mailedAt(later(WEDNESDAY, 3 * HOUR))).toEqual([]);
});

test("all searches of a morning are one mail; weekly ones wait for Monday, and those without mail for nothing", async () => {
  await saves("glasvezel");
  await saves("scholen");
  await saves("voor", "never");
  await saves("steden", "weekly");
  await shared("Glasvezel voor scholen en steden");
  const daily = await mailedAt(TUESDAY);
  expect(daily).toHaveLength(1);
  expect(daily[0]).toContain("Mijn scholen");
  expect(daily[0]).not.toContain("Mijn steden");
  const weekly = await mailedAt(NEXT_MONDAY);
  expect(weekly).toHaveLength(1);
  expect(weekly[0]).toContain("Mijn steden");
});

test("it tells what its owner may read at that moment, not when it was saved or shared", async () => {
  const other = await aCircle({ name: "Waasland" });
  const stranger = await aMember({ circle: other });
  await saves("glasvezel");
  await saves("glasvezel", "daily", stranger);
  await shared("Glasvezel binnenskamers", { visibility: "circle", circles: [circle.id] });
  const [text, ...others] = await mailedAt(TUESDAY);
  expect(text).toContain("Glasvezel binnenskamers");
  expect([others, world.letters.map(({ to }) => to)]).toEqual([[], [els.email]]);

  const secret = await shared("Glasvezel achter slot", { visibility: "circle", circles: [circle.id] });
  await world.ports.db
    .update(documents)
    .set({ sharedAt: later(TUESDAY, HOUR) })
    .where(eq(documents.id, secret));
  await join(els, other);
  await world.ports.db.update(memberships).set({ state: "ended" }).where(eq(memberships.circleId, circle.id));
  expect(await mailedAt(WEDNESDAY)).toEqual([]);
});

test("who shared it, stopped such mails, left or belongs to no circle gets none", async () => {
  await saves("glasvezel");
  await saves("glasvezel", "daily", jan);
  const suspended = await aMember({ circle, suspendedAt: NOW });
  const gone = await aMember({ circle });
  await saves("glasvezel", "daily", gone);
  await saves("glasvezel", "daily", suspended).catch(() => {});
  await world.ports.db.update(memberships).set({ state: "ended" }).where(eq(memberships.personId, gone.id));
  await shared("Glasvezel voor scholen");
  const [row] = await world.ports.db.select({ token: people.mailToken }).from(people).where(eq(people.id, els.id));
  await chooseByToken(await world.as("system"), { token: row?.token ?? "", kind: "searches", wanted: false });
  expect(await mailedAt(TUESDAY)).toEqual([]);
  await chooseByToken(await world.as("system"), { token: row?.token ?? "", kind: "searches", wanted: true });
  expect(await mailedAt(WEDNESDAY)).toHaveLength(1);
});
