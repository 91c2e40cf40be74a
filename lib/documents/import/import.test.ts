import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { beforeEach, expect, test } from "vitest";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { testWorld } from "@/lib/testing/world";
import { startUpload, withdrawDocument } from "../commands";
import { listDocuments } from "../queries";
import { findDocument } from "../reading/queries";
import { keep } from "./commands";
import { foresee } from "./foreseeing/queries";
import { importedMetadata } from "./input";
import type { Imported, Item, Target } from "./item";
import { prepare } from "./preparing/commands";
import { findTarget } from "./queries";

const world = testWorld();
const { aCircle, aLead, aMember } = buildersFor(world);
const { aFile } = documentBuildersFor(world);
let lead: { id: string; slug: string };
let target: Target;
let storedBefore = 0;

beforeEach(async () => {
  const circle = await aCircle({ slug: "midwest" });
  lead = await aLead({ circle, name: "Els Voorbeeld" });
  target = (await findTarget(await world.as("system"), { circle: "midwest", visibility: "circle" })) as Target;
  storedBefore = await stored();
});

type Fields = Partial<Item> & { about?: Record<string, unknown>; words?: string };

const anItem = ({ about = {}, words = "# GIS-plan\nDe kaart van het adressenregister.", ...rest }: Fields = {}): Item => ({
  key: `midwest:archief/${rest.fileName ?? "plan.md"}`,
  name: rest.fileName ?? "plan.md",
  fileName: "plan.md",
  content: () => Readable.from([Buffer.from(words)]),
  size: Buffer.byteLength(words),
  metadata: importedMetadata.parse(about),
  ...rest,
});

/** What became of each, without the documents. */
async function bring(...items: Item[]): Promise<Omit<Imported, "document">[]> {
  const ctx = await world.as("system");
  const became = await keep(ctx, await prepare(ctx, items, target), target);
  return became.map(({ document: _, ...rest }) => rest);
}
const stored = async () => (await world.ports.files.list("documents")).files.length;
const storedFiles = async () => (await stored()) - storedBefore;
const findable = async () => (await world.ports.queue.take("search.index", 100)).map((work) => work.data.id);

test("files come in as their lead's documents, with their text, once, and are made findable", async () => {
  const items = [anItem(), anItem({ fileName: "tweede.md", words: "# Tweede plan\nOver glasvezel." })];
  expect(await bring(...items)).toEqual([{ outcome: "imported" }, { outcome: "imported" }]);
  expect(await bring(...items)).toEqual([{ outcome: "already" }, { outcome: "already" }]);
  const shared = await listDocuments(await world.as(lead));
  expect(shared.map(({ title }) => title).sort()).toEqual(["GIS-plan", "Tweede plan"]);
  expect(shared[0]).toMatchObject({ owner: "Els Voorbeeld", visibility: "circle" });
  expect((await findable()).sort()).toEqual(shared.map(({ id }) => id).sort());
  expect(await storedFiles()).toBe(2);
});

test("what the archive says wins, and unknown authors become members who cannot sign in", async () => {
  const about = { title: "Kaartplan", date: "2024-05-06", authors: "p001; Els Voorbeeld", uploader: "p001", kind: "manual" };
  await bring(anItem({ about: { ...about, product: "QGIS" } }));
  const [document] = await listDocuments(await world.as(lead));
  const read = await findDocument(await world.as(lead), document?.id ?? "");
  expect(read).toMatchObject({ title: "Kaartplan", date: "2024-05-06", kind: "manual", owner: { name: "p001" } });
  expect(read.authors.map((author) => author.name).sort()).toEqual(["Els Voorbeeld", "p001"]);
  expect([...target.members.unknown]).toEqual(["p001"]);
  await bring(anItem({ fileName: "twee.md", words: "tweede", about: { authors: ["p001"] } }));
  const [second] = await listDocuments(await world.as(lead), { author: read.authors.find((author) => author.name === "p001")?.id });
  expect(second?.owner).toBe("p001");
});

test("an archive lets nobody into a circle, and asks which of two people of one name it means", async () => {
  const stranger = await aMember({ circle: await aCircle(), name: "Vreemde Voorbeeld" });
  for (const _ of [1, 2]) await aMember({ circle: await aCircle(), name: "Jan Voorbeeld" });
  const named = (about: Record<string, unknown>) => bring(anItem({ fileName: `${JSON.stringify(about).length}.md`, about }));
  expect(await named({ uploader: "Vreemde Voorbeeld" })).toMatchObject([
    { outcome: "refused", because: [{ key: "archive.noMemberHere" }] },
  ]);
  expect(await named({ authors: ["Jan Voorbeeld"] })).toMatchObject([{ outcome: "refused", because: [{ key: "archive.severalPeople" }] }]);
  expect(await named({ authors: ["Vreemde Voorbeeld"] })).toEqual([{ outcome: "imported" }]);
  expect(await listDocuments(await world.as(stranger))).toMatchObject([]);
  expect(await listDocuments(await world.as(lead))).toMatchObject([{ owner: "Els Voorbeeld" }]);
});

test("a text without a file is kept as one", async () => {
  const text = "Zinnen over glasvezel.";
  const item = anItem({ fileName: "Titel.txt", words: `# Titel\n\n${text}`, text, about: { title: "Titel" } });
  expect(await bring(item)).toEqual([{ outcome: "imported" }]);
  expect(await listDocuments(await world.as(lead))).toMatchObject([{ title: "Titel" }]);
});

test("a bad file does not spoil the rest, and each says why, at every run", async () => {
  const items = [
    anItem({ fileName: "spel.exe", words: "MZ" }),
    anItem({ fileName: "kapot.pdf", words: "%PDF-1.4 kapot" }),
    anItem({ fileName: "geheim.md", words: "wachtwoord: Geheim-42" }),
    anItem({ fileName: "goed.md", words: "# Goed" }),
    anItem({ fileName: "weg.md", content: () => createReadStream("/nergens/weg.md") }),
  ];
  const because = (key: string) => [expect.objectContaining({ key })];
  const everyTime = [
    { outcome: "refused", because: because("documents.refused.unsupported") },
    { outcome: "held", because: because("documents.sensitive.password") },
    { outcome: "refused", because: because("archive.goneMeanwhile") },
  ];
  const [exe, pdf, secret, good, gone] = await bring(...items);
  expect([exe, secret, gone]).toEqual(everyTime);
  expect([pdf, good]).toEqual([{ outcome: "unread", because: because("documents.unreadable.damaged") }, { outcome: "imported" }]);
  const again = await bring(...items);
  expect([again[0], again[2], again[4]]).toEqual(everyTime);
  expect([again[1], again[3]]).toEqual([{ outcome: "already", because: because("documents.unreadable.damaged") }, { outcome: "already" }]);
  expect(await storedFiles()).toBe(3);
});

test("what was held is shared when somebody asks for it", async () => {
  const secret = anItem({ words: "wachtwoord: Geheim-42", about: { title: "Sleutels" } });
  await bring(secret);
  expect(await listDocuments(await world.as(lead))).toEqual([]);
  expect(await findable()).toEqual([]);
  target.unchecked = true;
  expect(await bring(secret)).toEqual([{ outcome: "imported" }]);
  expect(await listDocuments(await world.as(lead))).toMatchObject([{ title: "Sleutels" }]);
});

test("a file that changed is the next version, held back when something is found in it; one that was put away stays away", async () => {
  await bring(anItem());
  const [{ id = "" } = {}] = await listDocuments(await world.as(lead));
  const changed = { words: "# GIS-plan\nMet een tweede kaart." };
  expect(await bring(anItem(changed))).toEqual([{ outcome: "version" }]);
  expect(await bring(anItem(changed))).toEqual([{ outcome: "already" }]);
  expect(await bring(anItem())).toEqual([{ outcome: "already" }]);
  expect(await bring(anItem({ words: "wachtwoord: Geheim-42" }))).toMatchObject([{ outcome: "held" }]);
  expect((await findDocument(await world.as(lead), id)).versions).toHaveLength(2);
  expect(await storedFiles()).toBe(2);
  await withdrawDocument(await world.as(lead), { document: id });
  expect(await bring(anItem({ words: "# Nog eens" }))).toMatchObject([{ outcome: "already", because: [{ key: "archive.withdrawn" }] }]);
});

test("a file that nobody touched since is not even read", async () => {
  await bring(anItem());
  const content = () => {
    throw new Error("was read");
  };
  const untouched = { content, modifiedAt: new Date("2020-01-01") };
  expect(await bring(anItem(untouched))).toEqual([{ outcome: "already" }]);
  expect(await bring(anItem({ ...untouched, size: 1 }))).toMatchObject([{ outcome: "failed" }]);
});

test("the very same file comes in once for who may read it, also within a batch; an interrupted import goes on", async () => {
  const half = { ...aFile("halverwege", "half.md"), importKey: "midwest:archief/half.md" };
  await startUpload(await world.as(lead), half);
  expect(await bring(anItem({ fileName: "half.md", words: "halverwege" }))).toEqual([{ outcome: "imported" }]);
  const copies = ["kopie.md", "a.md", "b.md"].map((fileName, at) => anItem({ fileName, words: at === 0 ? "halverwege" : "nieuw" }));
  expect(await bring(...copies)).toEqual([{ outcome: "same" }, { outcome: "imported" }, { outcome: "same" }]);
  const elsewhere = await aCircle({ slug: "oost" });
  await aLead({ circle: elsewhere });
  target = (await findTarget(await world.as("system"), { circle: "oost", visibility: "circle" })) as Target;
  expect(await bring(anItem({ key: "oost:archief/half.md", words: "halverwege" }))).toEqual([{ outcome: "imported" }]);
});

test("looking ahead says the same and does nothing", async () => {
  await bring(anItem());
  const items = [
    anItem(),
    anItem({ fileName: "kopie.md" }),
    anItem({ words: "anders" }),
    anItem({ fileName: "nieuw.md", words: "nieuw", about: { authors: "p007" } }),
    anItem({ fileName: "leeg.md", words: "" }),
  ];
  const foreseen = await foresee(await world.as("system"), items, target);
  expect(foreseen.map(({ outcome }) => outcome)).toEqual(["already", "same", "version", "imported", "refused"]);
  expect([...target.members.unknown]).toEqual(["p007"]);
  expect(await listDocuments(await world.as(lead))).toHaveLength(1);
  expect(await storedFiles()).toBe(1);
});

test("one that cannot be written spoils nothing else, and leaves no file behind", async () => {
  const wrong = anItem({ fileName: "fout.md", words: "fout", about: { date: "2024-05-06" } });
  wrong.metadata.date = "geen dag";
  expect(await bring(wrong, anItem())).toMatchObject([{ outcome: "failed" }, { outcome: "imported" }]);
  expect(await storedFiles()).toBe(1);
});

test("a commit of which the answer got lost keeps its files", async () => {
  const ctx = await world.as("system");
  const losing = (times: number): typeof ctx.db => {
    const transaction: typeof ctx.db.transaction = async (...work) => {
      const done = await ctx.db.transaction(...work);
      if (times-- > 0) throw new Error("connection lost");
      return done;
    };
    return new Proxy(ctx.db, { get: (db, name) => (name === "transaction" ? transaction : Reflect.get(db, name, db)) });
  };
  const lost = async (times: number, ...items: Item[]) => keep({ ...ctx, db: losing(times) }, await prepare(ctx, items, target), target);
  const items = [anItem(), anItem({ fileName: "tweede.md", words: "# Tweede plan" })];
  expect(await lost(1, ...items)).toMatchObject([{ outcome: "imported" }, { outcome: "imported" }]);
  expect(await storedFiles()).toBe(2);
  expect(await lost(2, anItem({ fileName: "derde.md", words: "# Derde plan" }))).toMatchObject([{ outcome: "failed" }]);
  expect(await lost(1, anItem({ words: "# GIS-plan\nMet een tweede kaart." }))).toMatchObject([{ outcome: "failed" }]);
  expect(await listDocuments(await world.as(lead))).toHaveLength(3);
  expect(await storedFiles()).toBe(4);
});

test("a circle that does not exist, has stopped, or has nobody to answer for it, is said in a sentence", async () => {
  const ctx = await world.as("system");
  expect(await findTarget(ctx, { circle: "nergens", visibility: "circle" })).toMatchObject({ key: "archive.noCircle" });
  expect(await findTarget(ctx, { circle: "midwest", visibility: "iedereen" })).toMatchObject({ key: "archive.noVisibility" });
  expect(await findTarget(ctx, { circle: "midwest", visibility: "circle", by: "Niemand" })).toMatchObject({ key: "archive.noMember" });
  await aCircle({ slug: "gestopt", archivedAt: new Date() });
  expect(await findTarget(ctx, { circle: "gestopt", visibility: "circle" })).toMatchObject({ key: "archive.noCircle" });
  const orphan = await aCircle({ slug: "wees" });
  await aMember({ circle: orphan });
  expect(await findTarget(ctx, { circle: "wees", visibility: "circle" })).toMatchObject({ key: "archive.noLead" });
});
