import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { documents, documentTopics } from "@/lib/documents/tables";
import { expertiseChoices } from "@/lib/expertise/tables";
import { runWaitingWork } from "@/lib/jobs/work";
import type { Context } from "@/lib/kernel/context";
import { topicProposals } from "@/lib/meetings/proposals/tables";
import { agendaItems, meetings } from "@/lib/meetings/tables";
import { loadReference } from "@/lib/people/reference";
import { questions } from "@/lib/questions/tables";
import { readAddress } from "@/lib/search/input";
import { search } from "@/lib/search/queries";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { addTopic, editTopic, setTopicUse } from "@/lib/topics/commands";
import { addTopicInput } from "@/lib/topics/input";
import { findTopic, listTopics } from "@/lib/topics/queries";
import { topics } from "@/lib/topics/tables";
import { mergeTopics } from "./commands";
import { keptTopics } from "./queries";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson } = buildersFor(world);
const anAdmin = async () => world.as(await aPerson({ isAdmin: true }));
const words = (nl: string, fields: Partial<Record<"en" | "synonyms" | "group" | "broader", string>> = {}) =>
  addTopicInput.parse({ nl, en: `${nl} (en)`, synonyms: "", group: "netwerk", ...fields });
const trail = async () => (await world.ports.db.select({ action: auditLog.action }).from(auditLog)).map(({ action }) => action);

async function aDocument(ctx: Context, topicIds: string[], title = "Plan voor de zaal") {
  const owner = await aMember({ circle: await aCircle() });
  const [made] = await ctx.db
    .insert(documents)
    .values({ title, state: "shared", visibility: "members", ownerId: owner.id, sharedAt: NOW })
    .returning();
  if (!made) throw new Error("no document");
  const rows = topicIds.map((topicId, at) => ({
    documentId: made.id,
    topicId,
    assignedBy: at === 0 ? ("person" as const) : ("proposed" as const),
  }));
  if (rows.length > 0) await ctx.db.insert(documentTopics).values(rows);
  await ctx.queue.put(ctx.db, "search.index", { kind: "document", id: made.id });
  return made;
}

const settle = async () => void (await runWaitingWork(await world.as("system"), 20_000));
const titles = async (ctx: Context, q: string) => (await search(ctx, readAddress({ q }))).hits.map(({ title }) => title);

test("a topic that an admin adds has a readable id, and a second of that name is refused", async () => {
  const ctx = await anAdmin();
  expect(await addTopic(ctx, words("Écrans & borden", { synonyms: "narrowcasting\nNarrowcasting, infoscherm" }))).toEqual({
    id: "ecrans-borden",
    name: "Écrans & borden",
  });
  expect(await findTopic(ctx, "ecrans-borden")).toMatchObject({ synonyms: ["Narrowcasting", "infoscherm"], groupId: "netwerk" });
  await expect(addTopic(ctx, words("écrans & BORDEN"))).rejects.toMatchObject({ key: "topics.nameTaken", field: "nl" });
  expect(await trail()).toEqual(["topic.added"]);
});

test("a word that an admin adds finds what has the topic, and one that goes finds it no more", async () => {
  const ctx = await anAdmin();
  const { id } = await addTopic(ctx, words("Digitale borden"));
  await aDocument(ctx, [id]);
  await settle();
  expect(await titles(ctx, "narrowcasting")).toEqual([]);
  await editTopic(ctx, { ...words("Digitale borden", { synonyms: "narrowcasting" }), topic: id });
  await settle();
  expect(await titles(ctx, "narrowcasting")).toEqual(["Plan voor de zaal"]);
  await editTopic(ctx, { ...words("Digitale schermen"), topic: id });
  await settle();
  expect(await titles(ctx, "narrowcasting")).toEqual([]);
  expect(await titles(ctx, "schermen")).toEqual(["Plan voor de zaal"]);
});

test("a release brings words for what nobody touched, and leaves alone what an admin changed, retired or merged", async () => {
  const ctx = await anAdmin();
  await loadReference(ctx);
  await editTopic(ctx, { ...words("Draadloos", { synonyms: "wifi 7" }), topic: "lan-wifi" });
  await setTopicUse(ctx, { topic: "windows-migratie", use: "retire" });
  await ctx.db.update(topics).set({ nl: "Een oude naam" }).where(eq(topics.id, "glasvezel-wan"));
  await settle();
  await loadReference(ctx);
  const waiting = await ctx.queue.take("search.topic", 10);
  expect(waiting.map(({ data }) => data)).toEqual([{ topic: "glasvezel-wan" }]);
  expect(await findTopic(ctx, "lan-wifi")).toMatchObject({ nl: "Draadloos", synonyms: ["wifi 7"], groupId: "netwerk" });
  expect((await findTopic(ctx, "glasvezel-wan"))?.nl).not.toBe("Een oude naam");
  expect((await listTopics(ctx)).map(({ id }) => id)).not.toContain("windows-migratie");
});

test("a topic stands under another, and never in a ring", async () => {
  const ctx = await anAdmin();
  const wide = await addTopic(ctx, words("Netwerken"));
  const narrow = await addTopic(ctx, words("Vezels", { broader: wide.id }));
  expect(await findTopic(ctx, narrow.id)).toMatchObject({ broaderId: wide.id });
  const ring = { key: "topics.broaderRing", field: "broader" };
  await expect(editTopic(ctx, { ...words("Netwerken", { broader: narrow.id }), topic: wide.id })).rejects.toMatchObject(ring);
  await expect(editTopic(ctx, { ...words("Netwerken", { broader: wide.id }), topic: wide.id })).rejects.toMatchObject(ring);
  await expect(addTopic(ctx, words("Los", { broader: "bestaat-niet" }))).rejects.toMatchObject({ field: "broader" });
});

test("what is retired is no longer offered, and comes back with what it had", async () => {
  const ctx = await anAdmin();
  const { id } = await addTopic(ctx, words("Faxtoestellen"));
  await aDocument(ctx, [id]);
  await setTopicUse(ctx, { topic: id, use: "retire" });
  await expect(setTopicUse(ctx, { topic: id, use: "retire" })).rejects.toMatchObject({ key: "topics.already" });
  expect(await listTopics(ctx)).toEqual([]);
  expect(await keptTopics(ctx)).toMatchObject([{ id, documents: 1 }]);
  await setTopicUse(ctx, { topic: id, use: "restore" });
  expect((await listTopics(ctx)).map((topic) => topic.id)).toEqual([id]);
  expect((await trail()).sort()).toEqual(["topic.added", "topic.restored", "topic.retired"]);
});

test("of two topics one stays, with everything of both and the words of both", async () => {
  const ctx = await anAdmin();
  const old = await addTopic(ctx, words("Antivirus", { synonyms: "edr, virusscanner" }));
  const kept = await addTopic(ctx, words("Eindpuntbeveiliging", { synonyms: "endpoint, EDR" }));
  const part = await addTopic(ctx, words("Quarantaine", { broader: old.id }));
  const both = await aDocument(ctx, [old.id, kept.id]);
  const one = await aDocument(ctx, [old.id], "Alleen het oude");
  const circle = await aCircle();
  const els = await aLead({ circle });
  const [meeting] = await ctx.db
    .insert(meetings)
    .values({ slug: "overleg", title: "Overleg", state: "published", startsAt: NOW, endsAt: NOW })
    .returning();
  await ctx.db
    .insert(agendaItems)
    .values({ meetingId: meeting?.id ?? "", position: 1, kind: "talk", title: "t", minutes: 5, topics: ["x", old.id, kept.id] });
  await ctx.db.insert(questions).values({ askedBy: els.id, title: "Wie?", visibility: "members", topics: [old.id, "x"] });
  await ctx.db.insert(topicProposals).values({ circleId: circle.id, title: "p", topicId: old.id, proposedBy: els.id });
  await ctx.db.insert(expertiseChoices).values([
    { personId: els.id, kind: "add-topic", target: old.id },
    { personId: els.id, kind: "add-topic", target: kept.id },
  ]);
  expect(await mergeTopics(ctx, { topic: old.id, into: kept.id })).toEqual({ from: "Antivirus", into: "Eindpuntbeveiliging" });
  const about = await ctx.db.select().from(documentTopics).orderBy(documentTopics.documentId);
  expect(about).toHaveLength(2);
  expect(about.every(({ topicId, assignedBy }) => topicId === kept.id && assignedBy === "person")).toBe(true);
  expect(new Set(about.map(({ documentId }) => documentId))).toEqual(new Set([both.id, one.id]));
  expect((await ctx.db.select().from(agendaItems)).map((item) => item.topics)).toEqual([["x", kept.id]]);
  expect((await ctx.db.select().from(questions)).map((question) => question.topics)).toEqual([[kept.id, "x"]]);
  expect((await ctx.db.select().from(topicProposals)).map(({ topicId }) => topicId)).toEqual([kept.id]);
  expect((await ctx.db.select().from(expertiseChoices)).map(({ target }) => target)).toEqual([kept.id]);
  expect(await findTopic(ctx, kept.id)).toMatchObject({ synonyms: ["endpoint", "EDR", "Antivirus", "Antivirus (en)", "virusscanner"] });
  expect(await findTopic(ctx, part.id)).toMatchObject({ broaderId: kept.id });
  expect(await findTopic(ctx, old.id)).toMatchObject({ mergedInto: kept.id, retiredAt: expect.any(Date) });
  await settle();
  expect((await titles(ctx, "virusscanner")).sort()).toEqual(["Alleen het oude", "Overleg", els.name, "Plan voor de zaal", "Wie?"]);
  await expect(mergeTopics(ctx, { topic: old.id, into: kept.id })).rejects.toMatchObject({ key: "topics.already" });
  expect((await trail()).filter((action) => action === "topic.merged")).toHaveLength(1);
});

test("a topic is not merged with itself, and two merges against each other leave one", async () => {
  const ctx = await anAdmin();
  const [one, two] = [await addTopic(ctx, words("Een woord")), await addTopic(ctx, words("Ander woord"))];
  await expect(mergeTopics(ctx, { topic: one.id, into: one.id })).rejects.toMatchObject({ field: "into" });
  const outcomes = await Promise.allSettled([
    mergeTopics(ctx, { topic: one.id, into: two.id }),
    mergeTopics(ctx, { topic: two.id, into: one.id }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await listTopics(ctx)).toHaveLength(1);
});

test.each(["lead", "member", "stranger"] as const)("a %s changes nothing in it", async (who) => {
  const { id } = await addTopic(await anAdmin(), words("Netwerken"));
  const circle = await aCircle();
  const ctx = await world.as(who === "lead" ? await aLead({ circle }) : who === "member" ? await aMember({ circle }) : await aPerson());
  const outcomes = await Promise.allSettled([
    addTopic(ctx, words("Iets anders")),
    editTopic(ctx, { ...words("Iets anders"), topic: id }),
    setTopicUse(ctx, { topic: id, use: "retire" }),
    mergeTopics(ctx, { topic: id, into: "x" }),
    keptTopics(ctx),
  ]);
  expect(outcomes.map((outcome) => outcome.status === "rejected" && outcome.reason.code)).toEqual(Array(5).fill("not_allowed"));
  expect(await trail()).toEqual(["topic.added"]);
});
