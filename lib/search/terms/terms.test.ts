import { beforeEach, expect, test } from "vitest";
import { excludeSource, hideTerm, restoreTerm, setHidden } from "@/lib/expertise/commands";
import { runWaitingWork } from "@/lib/jobs/work";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { evidenceFor } from "@/lib/testing/expertise";
import { testWorld } from "@/lib/testing/world";
import { termsOf } from "./queries";

const world = testWorld();
const { aCircle, aMember, aPerson } = buildersFor(world);
const { aSharedDocument } = documentBuildersFor(world);
const { aTopic } = evidenceFor(world);

async function theirWorld() {
  const circle = await aCircle();
  return {
    circle,
    els: await aMember({ circle, name: "Els Voorbeeld" }),
    koen: await aMember({ circle, name: "Koen Denkbeeld" }),
    far: await aMember({ circle: await aCircle(), name: "Zoë Elders" }),
    newcomer: await aPerson({ name: "Nele Nieuw" }),
  };
}
let people: Awaited<ReturnType<typeof theirWorld>>;
beforeEach(async () => {
  people = await theirWorld();
});

type Who = "els" | "koen" | "far" | "newcomer";
const as = (who: Who) => world.as(people[who]);
const words = async (who: Who) => (await termsOf(await as(who), people.els.id)).map(({ word }) => word);

const NAME = "zonnepanelenkadaster";
const written = (name = NAME) => `# Nota over het ${name}\n\nHet ${name} toont elk dak. Het ${name} wordt elk jaar bijgewerkt.`;

/** Something that Els wrote, in the index. */
async function wrote(text: string, fields: Partial<Parameters<typeof aSharedDocument>[0]> = {}): Promise<string> {
  const usual = { owner: people.els, title: "Nota", visibility: "members" as const, circles: [people.circle.id], topics: [] };
  const id = await aSharedDocument({ ...usual, wrote: "author", text, ...fields });
  await runWaitingWork(await world.as("system"), 30_000);
  return id;
}

test("a word that comes back in what somebody wrote stands in their profile, as it is written; once is chance", async () => {
  await wrote(written());
  expect(await words("koen")).toEqual([]);
  await wrote(`${written()}\n\nDeze versie is van later.`);
  const found = await termsOf(await as("koen"), people.els.id);
  expect(found).toContainEqual(expect.objectContaining({ word: NAME, documents: 2 }));
  expect(await words("els")).toContain(NAME);
});

test("who may not read those documents learns no word of them", async () => {
  await wrote(written(), { visibility: "circle" });
  await wrote(`${written()}\n\nDeze versie is van later.`, { visibility: "circle" });
  expect(await words("koen")).toContain(NAME);
  expect(await words("far")).toEqual([]);
  await expect(words("newcomer")).rejects.toMatchObject({ code: "not_allowed" });
});

test("a word that its owner takes away does not return, until they say so", async () => {
  await wrote(written());
  await wrote(`${written()}\n\nDeze versie is van later.`);
  const found = (await termsOf(await as("els"), people.els.id)).find(({ word }) => word === NAME);
  const term = found?.term ?? "";
  await hideTerm(await as("els"), { term });
  await hideTerm(await as("els"), { term });
  await wrote(`${written()}\n\nEn nog een.`);
  for (const who of ["els", "koen"] as const) expect(await words(who), who).not.toContain(NAME);
  await restoreTerm(await as("els"), { term });
  expect(await words("koen")).toContain(NAME);
  await expect(hideTerm(await world.as("visitor"), { term })).rejects.toMatchObject({ code: "not_signed_in" });
});

test("a document that they left out says nothing, and who opted out has no words for others", async () => {
  const one = await wrote(written(), { topics: [await aTopic("dak")] });
  await wrote(`${written()}\n\nDeze versie is van later.`);
  await excludeSource(await as("els"), { source: one });
  expect(await words("koen")).not.toContain(NAME);
  await wrote(`${written()}\n\nEn nog een.`);
  expect(await words("koen")).toContain(NAME);
  await setHidden(await as("els"), { hidden: true });
  expect(await words("koen")).toEqual([]);
  expect(await words("els")).toContain(NAME);
});

test("who only uploaded something did not write it", async () => {
  await wrote(written(), { wrote: "no" });
  await wrote(`${written()}\n\nDeze versie is van later.`, { wrote: "no" });
  expect(await words("koen")).toEqual([]);
});
