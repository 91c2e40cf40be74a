import { and, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { documentAuthors, documents, documentTopics } from "@/lib/documents/tables";
import { DAY, HOUR } from "@/lib/kernel/dates";
import { agendaItems, meetings, speakers } from "@/lib/meetings/tables";
import { memberships } from "@/lib/membership/tables";
import { people } from "@/lib/people/tables";
import { answers, questions } from "@/lib/questions/tables";
import { buildersFor } from "@/lib/testing/builders";
import { evidenceFor } from "@/lib/testing/expertise";
import { type Random, randomFrom } from "@/lib/testing/random";
import { NOW, testWorld } from "@/lib/testing/world";
import { topics } from "@/lib/topics/tables";
import { expertise, expertiseChoices, expertiseDerived } from "../tables";
import { deriveExpertise } from "./commands";

const world = testWorld();
const { aCircle, aMember } = buildersFor(world);
const { aSharedDocument, aTalk, aTopic } = evidenceFor(world);

const db = () => world.ports.db;
const derive = async (now = NOW) => (await deriveExpertise(await world.as("system", now), null)).counts;
/** Everybody anew, whatever is thought to be right. */
async function deriveAll(now = NOW) {
  await db().delete(expertiseDerived);
  return derive(now);
}

async function twoMembers() {
  const circle = await aCircle();
  return { circle, els: await aMember({ circle }), koen: await aMember({ circle }) };
}

let members: Awaited<ReturnType<typeof twoMembers>>;
beforeEach(async () => {
  members = await twoMembers();
  await aSharedDocument({ owner: members.els, authors: [members.els], topics: ["back-up"] });
  await aTopic("nis2");
  await derive();
});

describe("whose profile is derived", () => {
  test("nobody's, when nothing changed", async () => {
    expect(await derive()).toEqual({ people: 0, topics: 0, changed: 0 });
  });

  test("of a new document, its authors' and its owner's", async () => {
    await aSharedDocument({ owner: members.koen, authors: [members.els], topics: ["nis2"] });
    expect(await derive()).toMatchObject({ people: 2 });
    await db().update(documents).set({ title: "Een andere titel" });
    expect(await derive()).toMatchObject({ people: 0 });
  });

  test("of a talk, its speaker's: when it is over, and not before", async () => {
    const startsAt = new Date(NOW.getTime() + HOUR);
    await aTalk({ speaker: members.koen, circle: members.circle, topics: ["nis2"], startsAt });
    expect(await derive()).toMatchObject({ people: 1, changed: 0 });
    expect(await derive(new Date(startsAt.getTime() + HOUR))).toMatchObject({ people: 0 });
    expect(await derive(new Date(startsAt.getTime() + HOUR + 1))).toMatchObject({ people: 1, changed: 1 });
    expect(await derive(new Date(startsAt.getTime() + 2 * HOUR))).toMatchObject({ people: 0 });
  });

  test("everybody's on the first of a month, and after a change to the list of topics", async () => {
    expect(await derive(new Date("2026-11-30T22:00:00Z"))).toMatchObject({ people: 0 });
    expect(await derive(new Date("2026-11-30T23:00:00Z"))).toMatchObject({ people: 2, changed: 1 });
    await db().update(topics).set({ retiredAt: NOW }).where(eq(topics.id, "back-up"));
    expect(await derive(new Date("2026-12-01T12:00:00Z"))).toMatchObject({ people: 2, changed: 1 });
    expect(await db().$count(expertise)).toBe(0);
  });
});

const TOPICS = ["back-up", "nis2", "glasvezel-wan", "e-facturatie"];

/** Changes as they reach the tables, by whatever way they come: each says what it did. */
const changes: Record<string, (random: Random, now: Date) => Promise<unknown>> = {
  "a document is shared": async (random, now) =>
    aSharedDocument({
      owner: random.pick(await everybody()),
      authors: random.some(await everybody(), 0.3),
      topics: random.some(TOPICS, 0.5),
      kind: random.pick(["policy-plan", "report", "manual"]),
      state: random.pick(["shared", "shared", "draft"]),
      date: random.pick([null, "2019-05-06", "2026-01-02"]),
      sharedAt: now,
    }),
  "a talk is planned or was given": async (random, now) =>
    aTalk({
      speaker: random.pick(await everybody()),
      circle: members.circle,
      topics: random.some(TOPICS, 0.5),
      startsAt: new Date(now.getTime() + (random.below(8) - 4) * HOUR),
    }),
  "a document gets a state, a kind, a date or an owner": async (random) => {
    const fields = [
      { state: random.pick(["shared", "draft"] as const) },
      { kind: random.pick(["report", "manual"] as const) },
      { date: random.pick(["2020-02-02", null]) },
      { ownerId: random.pick(await everybody()).id },
    ];
    await db()
      .update(documents)
      .set(random.pick(fields))
      .where(eq(documents.id, await one(random, documents)));
  },
  "a document goes": async (random) =>
    db()
      .delete(documents)
      .where(eq(documents.id, await one(random, documents))),
  "a document gets an author, or loses them": async (random) => {
    const values = { documentId: await aDocument(random), personId: random.pick(await everybody()).id };
    const { documentId, personId } = documentAuthors;
    const gone = await db()
      .delete(documentAuthors)
      .where(and(eq(documentId, values.documentId), eq(personId, values.personId)))
      .returning();
    if (gone.length === 0) await db().insert(documentAuthors).values(values);
  },
  "a topic of a document is confirmed, added or taken off": async (random) => {
    const values = { documentId: await aDocument(random), topicId: random.pick(TOPICS) };
    const { documentId, topicId } = documentTopics;
    const where = and(eq(documentId, values.documentId), eq(topicId, values.topicId));
    const confirmed = await db()
      .update(documentTopics)
      .set({ assignedBy: random.pick(["person", "proposed"]) })
      .where(where)
      .returning();
    if (confirmed.length === 0)
      await db()
        .insert(documentTopics)
        .values({ ...values, assignedBy: "proposed" });
    else if (random.next() < 0.5) await db().delete(documentTopics).where(where);
  },
  "a talk gets other topics": async (random) =>
    db()
      .update(agendaItems)
      .set({ topics: random.some(TOPICS, 0.5) })
      .where(eq(agendaItems.id, await one(random, agendaItems))),
  "a meeting is cancelled, or is held after all": async (random) =>
    db()
      .update(meetings)
      .set({ state: random.pick(["cancelled", "published"]) })
      .where(eq(meetings.id, await one(random, meetings))),
  "a talk loses its speaker": async (random) =>
    db()
      .delete(speakers)
      .where(eq(speakers.id, await one(random, speakers))),
  "an answer helped": async (random, now) => {
    const [asker, answerer] = [random.pick(await everybody()), random.pick(await everybody())];
    const [asked] = await db()
      .insert(questions)
      .values({ askedBy: asker.id, title: "Hoe?", body: "", visibility: "members", topics: random.some(TOPICS, 0.6) })
      .returning({ id: questions.id });
    const [given] = await db()
      .insert(answers)
      .values({ questionId: asked?.id ?? "", personId: answerer.id, body: "Zo.", createdAt: now })
      .returning({ id: answers.id });
    await db()
      .update(questions)
      .set({ acceptedAnswerId: given?.id })
      .where(eq(questions.id, asked?.id ?? ""));
  },
  "no answer helped after all": async (random) =>
    db()
      .update(questions)
      .set({ acceptedAnswerId: null })
      .where(eq(questions.id, await one(random, questions))),
  "somebody is no member any more, or is again": async (random) =>
    db()
      .update(memberships)
      .set({ state: random.pick(["active", "ended"]) })
      .where(eq(memberships.personId, random.pick(await everybody()).id)),
  "somebody is kept out, or opts out": async (random, now) =>
    db()
      .update(people)
      .set(random.pick([{ suspendedAt: now }, { suspendedAt: null }, { hiddenAsExpert: true }, { hiddenAsExpert: false }]))
      .where(eq(people.id, random.pick(await everybody()).id)),
  "somebody hides a topic, or shows it again": async (random) => {
    const personId = random.pick(await everybody()).id;
    const shown = await db().delete(expertiseChoices).where(eq(expertiseChoices.personId, personId)).returning();
    if (shown.length === 0)
      await db()
        .insert(expertiseChoices)
        .values({ personId, kind: "hide-topic", target: random.pick(TOPICS) });
  },
  "a topic is retired, or comes back": async (random, now) =>
    db()
      .update(topics)
      .set({ retiredAt: random.pick([now, null, null]) })
      .where(eq(topics.id, random.pick(TOPICS))),
};

const everybody = async () => db().select({ id: people.id }).from(people).orderBy(people.slug);

/** In the order in which they came, so that a seed makes the same world again. A row of a table; one that is not there when it is empty. */
async function one(random: Random, table: typeof documents | typeof agendaItems | typeof meetings | typeof speakers | typeof questions) {
  const rows = await db()
    .select({ id: table.id })
    .from(table as typeof documents)
    .orderBy(table.id);
  return rows.length > 0 ? random.pick(rows).id : "00000000-0000-4000-8000-000000000000";
}

/** There is always one. */
async function aDocument(random: Random): Promise<string> {
  if ((await db().$count(documents)) === 0) await aSharedDocument({ owner: members.els, topics: [] });
  return one(random, documents);
}

test.each([1, 2, 3, 4])("whatever changes, by whatever way: what is due and everybody come to the same (%s)", async (seed) => {
  const random = randomFrom(seed);
  for (const circle of [members.circle, members.circle, members.circle]) await aMember({ circle });
  for (const topic of TOPICS) await aTopic(topic);
  const names = Object.keys(changes);
  const did = new Map<string, number>();
  let now = NOW;
  let changed = 0;
  for (let round = 0; round < 30; round++) {
    const done = Array.from({ length: 1 + random.below(4) }, () => random.pick(names));
    for (const name of done) {
      await changes[name]?.(random, now);
      did.set(name, (did.get(name) ?? 0) + 1);
    }
    now = new Date(now.getTime() + random.pick([HOUR, HOUR, HOUR, DAY, 20 * DAY]));
    changed += (await derive(now)).changed;
    expect([done, (await deriveAll(now)).changed], `seed ${seed}, round ${round}`).toEqual([done, 0]);
  }
  expect(changed).toBeGreaterThan(10);
  expect(did.size).toBeGreaterThan(names.length / 2);
  const { rows } = await db().execute(sql`select count(*)::int as due from expertise_due`);
  expect(rows).toEqual([{ due: 0 }]);
  console.log(
    JSON.stringify({ row: "incremental = full", seed, changes: Object.fromEntries(did), profilesChanged: changed, differences: 0 }),
  );
});
