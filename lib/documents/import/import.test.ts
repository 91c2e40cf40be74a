import { Readable } from "node:stream";
import { beforeEach, expect, test } from "vitest";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { testWorld } from "@/lib/testing/world";
import { startUpload } from "../commands";
import { listDocuments, myDocuments } from "../queries";
import { findDocument } from "../reading/queries";
import { type Item, importItem, type Target } from "./commands";
import { importedMetadata } from "./input";
import { findTarget } from "./queries";

const world = testWorld();
const { aCircle, aLead, aMember } = buildersFor(world);
const { aFile } = documentBuildersFor(world);
let lead: { id: string; slug: string };
let target: Target;

beforeEach(async () => {
  const circle = await aCircle({ slug: "midwest" });
  lead = await aLead({ circle, name: "Els Voorbeeld" });
  target = (await findTarget(await world.as("system"), { circle: "midwest", visibility: "circle" })) as Target;
});

const anItem = (fields: Partial<Item> & { about?: Record<string, unknown>; words?: string } = {}): Item => {
  const { about = {}, words = "# GIS-plan\nDe kaart van het adressenregister.", ...rest } = fields;
  return {
    key: "folder:plan.md",
    fileName: "plan.md",
    content: () => Readable.from([Buffer.from(words)]),
    metadata: importedMetadata.parse(about),
    ...rest,
  };
};
const bring = async (item: Item) => importItem(await world.as("system"), item, target);

test("a file comes in as its lead's document, with its text, once", async () => {
  expect(await bring(anItem())).toEqual({ outcome: "imported" });
  expect(await bring(anItem())).toEqual({ outcome: "already" });
  const [document] = await listDocuments(await world.as(lead));
  expect(document).toMatchObject({ title: "GIS-plan", owner: "Els Voorbeeld", visibility: "circle" });
});

test("what the archive says wins, and unknown authors become members who cannot sign in", async () => {
  await bring(
    anItem({ about: { title: "Kaartplan", date: "2024-05-06", authors: "p001; Els Voorbeeld", uploader: "p001", kind: "manual" } }),
  );
  const [document] = await listDocuments(await world.as(lead));
  const read = await findDocument(await world.as(lead), document?.id ?? "");
  expect(read).toMatchObject({ title: "Kaartplan", date: "2024-05-06", kind: "manual", owner: { name: "p001" } });
  expect(read.authors.map((author) => author.name).sort()).toEqual(["Els Voorbeeld", "p001"]);
  await bring(anItem({ key: "folder:twee.md", words: "tweede", about: { authors: ["p001"] } }));
  const [second] = await listDocuments(await world.as(lead), { author: read.authors.find((author) => author.name === "p001")?.id });
  expect(second?.owner).toBe("p001");
});

test("a text without a file is kept as one", async () => {
  const text = "Zinnen over glasvezel.";
  expect(
    await bring(anItem({ key: "lines:d1", fileName: "Titel.txt", words: `# Titel\n\n${text}`, text, about: { title: "Titel" } })),
  ).toEqual({ outcome: "imported" });
  expect(await listDocuments(await world.as(lead))).toMatchObject([{ title: "Titel" }]);
});

test.each([
  ["spel.exe", "MZ", { outcome: "refused", because: "documents.refused.unsupported" }],
  ["kapot.pdf", "%PDF-1.4 kapot", { outcome: "unread", because: "damaged" }],
  ["geheim.md", "wachtwoord: Geheim-42", { outcome: "held", because: "password" }],
])("%s does not spoil the rest, and says why", async (fileName, words, expected) => {
  expect(await bring(anItem({ fileName, words }))).toEqual(expected);
});

test("what was held is shared when somebody asks for it", async () => {
  const secret = anItem({ words: "wachtwoord: Geheim-42" });
  await bring(secret);
  expect(await listDocuments(await world.as(lead))).toEqual([]);
  target.unchecked = true;
  expect(await bring(secret)).toEqual({ outcome: "imported" });
});

test("the same file under another name is left out; an interrupted import goes on", async () => {
  await startUpload(await world.as(lead), { ...aFile("halverwege", "half.md"), importKey: "folder:half.md" });
  expect(await bring(anItem({ key: "folder:half.md", words: "halverwege" }))).toEqual({ outcome: "imported" });
  expect(await bring(anItem({ key: "folder:kopie.md", words: "halverwege" }))).toEqual({ outcome: "same" });
  expect(await myDocuments(await world.as(lead))).toHaveLength(1);
});

test("a circle that does not exist, or has nobody to answer for it, is said in a sentence", async () => {
  const ctx = await world.as("system");
  expect(await findTarget(ctx, { circle: "nergens", visibility: "circle" })).toContain("nergens");
  expect(await findTarget(ctx, { circle: "midwest", visibility: "iedereen" })).toContain("members");
  const orphan = await aCircle({ slug: "wees" });
  await aMember({ circle: orphan });
  expect(await findTarget(ctx, { circle: "wees", visibility: "circle" })).toContain("--by");
});
