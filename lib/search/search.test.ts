import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { documents } from "@/lib/documents/tables";
import { expertiseChoices } from "@/lib/expertise/tables";
import { runWaitingWork } from "@/lib/jobs/work";
import { meetingCircles, meetings } from "@/lib/meetings/tables";
import { memberships } from "@/lib/membership/tables";
import { askedPeople, questions } from "@/lib/questions/tables";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { NOW, testWorld } from "@/lib/testing/world";
import { topics } from "@/lib/topics/tables";
import { indexThings } from "./commands";
import { addressOf, readAddress, type SearchQuery, toggled } from "./input";
import { search } from "./queries";
import { rebuildIndex } from "./rebuild/commands";
import { suggest } from "./suggestions/queries";

const world = testWorld();
const { aCircle, aMember, aPerson } = buildersFor(world);
const { aSharedDocument } = documentBuildersFor(world);

const asked = (text: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
  text,
  kind: null,
  filters: {},
  order: "best",
  page: 1,
  ...more,
});
const reindex = async () => rebuildIndex(await world.as("system"));
const titles = (found: Awaited<ReturnType<typeof search>>) => found.hits.map((hit) => hit.title);

let circle: { id: string; slug: string; name: string };
let writer: { id: string; name: string };
let colleague: { id: string };
let stranger: { id: string };

beforeEach(async () => {
  await world.ports.db.insert(topics).values([
    { id: "adressenregister-crab", groupId: "geo", nl: "Adressenregister (CRAB)", en: "Address register", synonyms: ["crab", "lara"] },
    { id: "backup-herstel", groupId: "werkplek", nl: "Back-up en herstel", en: "Backup", synonyms: ["veeam", "restore"] },
  ]);
  circle = await aCircle({ name: "Midwest" });
  const other = await aCircle({ name: "Waasland" });
  writer = await aMember({ circle, name: "Lies Fictief", phone: "0400 00 00 11" });
  colleague = await aMember({ circle, name: "Bart Benadering" });
  stranger = await aMember({ circle: other, name: "Stan Vreemd" });
});

describe("a word finds what means the same", () => {
  beforeEach(async () => {
    await aSharedDocument({ owner: writer, title: "Informatieveiligheidsplan 2026", text: "# Inleiding\nHet bestuur keurt dit goed." });
    await aSharedDocument({
      owner: writer,
      title: "Nota voor het managementteam",
      text: "Een plan voor de veiligheid van informatie, met een DPIA vooraf.",
    });
    await aSharedDocument({
      owner: colleague,
      title: "Werkinstructie huisnummers",
      text: "Wie een straat hernoemt, meldt dat in CRAB. Gooik en Herne doen mee.",
      topics: ["adressenregister-crab"],
    });
    await reindex();
  });

  test.each([
    ["veiligheidsplan", "Informatieveiligheidsplan 2026"],
    ["plan veiligheid", "Informatieveiligheidsplan 2026"],
    ["informatieveiligheidsplannen", "Nota voor het managementteam"],
    ["gegevensbeschermingseffectbeoordeling", "Nota voor het managementteam"],
    ["adressenregister", "Werkinstructie huisnummers"],
    ["Pajottegem", "Werkinstructie huisnummers"],
    ["huisnumers", "Werkinstructie huisnummers"],
    ["STRAAT hernoemen", "Werkinstructie huisnummers"],
  ])("%s finds %s", async (text, title) => {
    expect(titles(await search(await world.as(colleague), asked(text)))).toContain(title);
  });

  test("it says why, and marks the words", async () => {
    const found = await search(await world.as(colleague), asked("veiligheidsplan"));
    const hit = found.hits.find(({ title }) => title === "Informatieveiligheidsplan 2026");
    expect(hit?.titleSegments).toContainEqual({ text: "Informatieveiligheidsplan", marked: true });
    expect(hit?.foundIn[0]).toMatchObject({ whole: "Informatieveiligheidsplan", apart: "Informatie·veiligheids·plan" });
    expect((await search(await world.as(colleague), asked("Pajottegem"))).notes).toContainEqual({
      reason: "formerName",
      from: "pajottegem",
      to: "Gooik",
    });
    expect((await search(await world.as(colleague), asked("huisnumers"))).notes).toContainEqual({
      reason: "corrected",
      from: "huisnumers",
      to: "huisnummers",
    });
  });

  test("a word that stands nowhere is told, not guessed", async () => {
    expect(await search(await world.as(colleague), asked("xylofoonorkest"))).toMatchObject({ total: 0, unknown: ["xylofoonorkest"] });
  });

  test("the people who wrote what answers stand beside it, with a phone where one may see it", async () => {
    const { experts } = await search(await world.as(stranger), asked("informatieveiligheid plan"));
    expect(experts[0]).toMatchObject({ person: { title: "Lies Fictief", phone: "0400 00 00 11" }, because: { documents: 2 } });
    expect((await search(await world.as("visitor"), asked("informatieveiligheid plan"))).experts).toEqual([]);
  });

  test("who is in no circle any more takes nobody's place beside the results", async () => {
    for (const name of ["Oud Een", "Oud Twee", "Oud Drie"]) {
      const former = await aMember({ circle, name });
      await aSharedDocument({
        owner: former,
        title: `Glasvezel voor iedereen, ${name}`,
        text: `Glasvezel, glasvezel, glasvezel: ${name}.`,
      });
      await world.ports.db.update(memberships).set({ state: "ended" }).where(eq(memberships.personId, former.id));
    }
    await aSharedDocument({ owner: colleague, title: "Buizen in de straat", text: "Voor glasvezel legden wij lege buizen mee." });
    await reindex();
    const { experts } = await search(await world.as(writer), asked("glasvezel"));
    expect(experts.map(({ person }) => person.title)).toEqual(["Bart Benadering"]);
  });

  test("who left a document out, or hides the topic that is asked, is not put forward by it", async () => {
    const expertsBeside = async (text: string) =>
      (await search(await world.as(stranger), asked(text))).experts.map(({ person }) => person.title);
    const refuse = (who: { id: string }, kind: "exclude-source" | "hide-topic", target: string) =>
      world.ports.db.insert(expertiseChoices).values({ personId: who.id, kind, target });
    expect(await expertsBeside("adressenregister")).toContain("Bart Benadering");
    await refuse(colleague, "hide-topic", "adressenregister-crab");
    expect(await expertsBeside("adressenregister")).not.toContain("Bart Benadering");
    expect(await expertsBeside("informatieveiligheid plan")).toContain("Lies Fictief");
    const written = await world.ports.db.select({ id: documents.id }).from(documents).where(eq(documents.ownerId, writer.id));
    for (const { id } of written) await refuse(writer, "exclude-source", id);
    expect(await expertsBeside("informatieveiligheid plan")).not.toContain("Lies Fictief");
  });
});

test("an address holds the whole state of a search, and nonsense in it is left out", () => {
  const query = asked("veilig plan", { kind: "document", filters: { topic: ["dpo", "nis2"], year: ["2026"] }, page: 3 });
  const params = Object.fromEntries(
    [...new URL(addressOf(query), "http://x").searchParams.keys()].map((key) => [
      key,
      new URL(addressOf(query), "http://x").searchParams.getAll(key),
    ]),
  );
  expect(readAddress(params)).toEqual(query);
  expect(readAddress({ q: ["a\u0000b", "c"], pagina: "-3", in: "alles", onderwerp: "", jaar: [" "] })).toEqual(asked("a b"));
  expect(toggled(toggled(query, "topic", "dpo"), "year", "2026").filters).toEqual({ topic: ["nis2"] });
});

test("hostile queries are answered like any other", async () => {
  const ctx = await world.as(colleague);
  for (const text of ["'; drop table people; --", "%", "_", "\\", "((((", '"', "-", "a".repeat(5000), "\u0000", "🙂", "\ud800"]) {
    const query = readAddress({ q: text, kring: text, bestuur: [text, text], jaar: text, onderwerp: text, pagina: "999999999" });
    await expect(search(ctx, query)).resolves.toMatchObject({ total: 0 });
    await expect(suggest(ctx, text)).resolves.toBeInstanceOf(Array);
  }
});

test("work of the outbox keeps the index true: shared, narrowed, withdrawn", async () => {
  const id = await aSharedDocument({ owner: writer, title: "Kabelplan", text: "glasvezel" });
  const system = await world.as("system");
  await runWaitingWork(system, 5_000);
  await indexThings(system, [{ kind: "document", id }]);
  await indexThings(system, [{ kind: "document", id }]);
  const find = async () => (await search(await world.as(stranger), asked("kabelplan"))).total;
  expect(await find()).toBe(1);
  // The row changes first and the index later: what is read is what the database says.
  await world.ports.db.update(documents).set({ visibility: "circle" }).where(eq(documents.id, id));
  expect(await find()).toBe(0);
  await indexThings(system, [{ kind: "document", id }]);
  expect(await find()).toBe(0);
  await world.ports.db.update(documents).set({ state: "withdrawn" }).where(eq(documents.id, id));
  await indexThings(system, [{ kind: "document", id }]);
  expect((await search(await world.as(writer), asked("kabelplan"))).total).toBe(0);
});

describe("a reader meets nothing of what others keep to themselves", () => {
  /** Each thing has a word that stands nowhere else, so that any trace of it shows. */
  async function things() {
    const other = await aPerson({ name: "Wachter Zonderkring" });
    const members = await aSharedDocument({ owner: writer, title: "Ledenzwaluw nota", text: "ledenzwaluw gewoon", visibility: "members" });
    const inCircle = await aSharedDocument({
      owner: writer,
      title: "Kringpelikaan nota",
      text: "kringpelikaan gewoon",
      visibility: "circle",
      circles: [circle.id],
    });
    const open = await aSharedDocument({
      owner: writer,
      title: "Openbareooievaar nota",
      text: "openbareooievaar gewoon",
      visibility: "public",
    });
    const base = { startsAt: NOW, endsAt: new Date(NOW.getTime() + 3_600_000) };
    const [draft] = await world.ports.db
      .insert(meetings)
      .values({ ...base, slug: "concept", title: "Conceptkraanvogel gewoon", state: "draft" })
      .returning();
    await world.ports.db.insert(meetingCircles).values({ meetingId: draft?.id ?? "", circleId: circle.id });
    const [question] = await world.ports.db
      .insert(questions)
      .values({ askedBy: writer.id, title: "Vraagspecht gewoon", visibility: "asked" })
      .returning();
    await world.ports.db.insert(askedPeople).values({ questionId: question?.id ?? "", personId: colleague.id });
    await reindex();
    return { other, members, inCircle, open };
  }

  const secrets = ["ledenzwaluw", "kringpelikaan", "openbareooievaar", "conceptkraanvogel", "vraagspecht", "fictief"];
  const mayFind = {
    visitor: ["openbareooievaar"],
    outsider: ["openbareooievaar"],
    stranger: ["openbareooievaar", "ledenzwaluw", "fictief"],
    colleague: ["openbareooievaar", "ledenzwaluw", "kringpelikaan", "vraagspecht", "fictief"],
  };

  type Reader = Awaited<ReturnType<typeof world.as>>;

  /** Everything that a search answers beside its hits, for a word with a slip in it and for its beginning. */
  async function hintsOf(ctx: Reader, word: string): Promise<string> {
    const near = await search(ctx, asked(word.slice(0, -2) + word.at(-1)));
    return JSON.stringify([near.notes, near.kinds, near.facets, near.experts, await suggest(ctx, word.slice(0, 6))]).toLowerCase();
  }

  async function meetsNothing(ctx: Reader, word: string) {
    const found = await search(ctx, asked(word));
    expect(found, word).toMatchObject({ total: 0, all: 0, kinds: [], hits: [], experts: [] });
    expect(found.facets.flatMap(({ values }) => values)).toEqual([]);
    expect(await hintsOf(ctx, word)).not.toContain(word);
    expect(JSON.stringify(await search(ctx, asked("gewoon"))).toLowerCase()).not.toContain(word);
  }

  test.each(["visitor", "outsider", "stranger", "colleague"] as const)(
    "a %s: not by word, slip, beginning, filter, count or suggestion",
    async (who) => {
      const { other } = await things();
      const ctx = await world.as({ visitor: "visitor" as const, outsider: other, stranger, colleague }[who]);
      for (const word of secrets.filter((secret) => !mayFind[who].includes(secret))) await meetsNothing(ctx, word);
      for (const word of mayFind[who]) {
        expect((await search(ctx, asked(word))).total, word).toBeGreaterThan(0);
        expect(await hintsOf(ctx, word)).toContain(word);
      }
      const common = await search(ctx, asked("gewoon"));
      expect(common.total).toBe(common.all);
      expect(common.hits).toHaveLength(common.total);
    },
  );
});
