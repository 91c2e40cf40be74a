import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { circles } from "@/lib/circles/tables";
import { newId } from "@/lib/kernel/ids";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { NOW, testWorld } from "@/lib/testing/world";
import { topics } from "@/lib/topics/tables";
import { discardDraft, startUpload, withdrawDocument } from "./commands";
import { countDocuments, listDocuments, myDocuments, readableDocuments } from "./queries";
import { findDocument, findFile } from "./reading/queries";
import { editDocument, shareDocument } from "./sharing/commands";
import { findSharing } from "./sharing/queries";
import { addVersion, readVersion } from "./versions/commands";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson } = buildersFor(world);
const { aDraft, aFile, aSharedDocument, metadata } = documentBuildersFor(world);

type Row = { id: string };
let circle: Row;
const people = {} as Record<"owner" | "colleague" | "lead" | "elsewhere" | "newcomer", Row>;

beforeEach(async () => {
  circle = await aCircle();
  people.owner = await aMember({ circle, name: "Els Voorbeeld" });
  people.colleague = await aMember({ circle, name: "Koen Denkbeeld" });
  people.lead = await aLead({ circle });
  people.elsewhere = await aMember({ circle: await aCircle() });
  people.newcomer = await aPerson();
});

const as = (who: keyof typeof people) => world.as(people[who]);
const storedWork = async (name: string) => (await world.ports.queue.take(name, 50)).map((work) => work.data);

describe("uploading", () => {
  test("a member's file becomes a draft, and its text is read later", async () => {
    const uploaded = await startUpload(await as("owner"), {
      fileName: "C:\\map\\GIS_plan 2025.md",
      content: Readable.from([Buffer.from("# Kaart\nTekst")]),
    });
    expect(await myDocuments(await as("owner"))).toMatchObject([
      { id: uploaded.document, title: "GIS plan 2025", state: "draft", fileName: "GIS_plan 2025.md", textState: "waiting" },
    ]);
    expect(await storedWork("documents.read")).toEqual([{ version: uploaded.version }]);
    await readVersion(await world.as("system"), { version: uploaded.version ?? "" });
    expect(await myDocuments(await as("owner"))).toMatchObject([{ textState: "read" }]);
  });

  test("somebody without a circle cannot", async () => {
    await expect(startUpload(await as("newcomer"), aFile())).rejects.toMatchObject({ code: "not_allowed" });
  });

  test("the same file again leads to the draft that is there", async () => {
    const first = await startUpload(await as("owner"), aFile("zelfde"));
    expect(await startUpload(await as("owner"), aFile("zelfde"))).toEqual({ outcome: "same", document: first.document, isDraft: true });
    expect(await myDocuments(await as("owner"))).toHaveLength(1);
  });

  test("a file that a colleague shared is recognised, but never one that the uploader may not read", async () => {
    const document = await aSharedDocument({ owner: people.owner, text: "gedeeld", visibility: "circle", circles: [circle.id] });
    expect(await startUpload(await as("colleague"), aFile("gedeeld"))).toEqual({ outcome: "same", document, isDraft: false });
    expect(await startUpload(await as("elsewhere"), aFile("gedeeld"))).toMatchObject({ outcome: "stored" });
  });

  test.each([
    ["leeg.md", "", "documents.refused.empty"],
    ["oud.doc", "x", "documents.refused.legacy"],
    ["spel.exe", "MZ", "documents.refused.unsupported"],
    ["vermomd.pdf", "geen pdf", "documents.refused.mismatch"],
  ])("%s is refused with a clear reason", async (fileName, text, key) => {
    await expect(startUpload(await as("owner"), aFile(text, fileName))).rejects.toMatchObject({
      code: "invalid",
      key,
      params: { file: fileName },
    });
    expect(await myDocuments(await as("owner"))).toEqual([]);
  });
});

describe("reading the text", () => {
  test("a file that cannot be read says why, and keeps its metadata", async () => {
    const document = await aDraft({ owner: people.owner, text: "%PDF-1.4 kapot", fileName: "kapot.pdf" });
    expect((await findSharing(await as("owner"), document)).file).toMatchObject({ textState: "unreadable", unreadableBecause: "damaged" });
  });

  test("reading twice changes nothing", async () => {
    const { version = "" } = await startUpload(await as("owner"), aFile());
    await readVersion(await world.as("system"), { version });
    const before = await findSharing(await as("owner"), (await myDocuments(await as("owner")))[0]?.id ?? "");
    await readVersion(await world.as("system"), { version });
    expect(await findSharing(await as("owner"), before.document.id)).toEqual(before);
  });
});

describe("sharing", () => {
  test("what the owner confirmed is what readers see, once", async () => {
    await world.ports.db.insert(topics).values({ id: "glasvezel-wan", groupId: "netwerk", nl: "Glasvezel", en: "Fibre" });
    const document = await aDraft({ owner: people.owner });
    const input = metadata(document, {
      topics: ["glasvezel-wan", "bestaat-niet"],
      authors: [people.colleague.id],
      visibility: "circle",
      circles: [circle.id],
    });
    await shareDocument(await as("owner"), input);
    const seen = await findDocument(await as("colleague"), document);
    expect(seen).toMatchObject({
      state: "shared",
      title: "Glasvezelplan",
      kind: "report",
      topics: [{ id: "glasvezel-wan", assignedBy: "person" }],
      circles: [{ id: circle.id }],
    });
    expect(seen.authors.map((author) => [author.name, author.role])).toEqual([
      ["Els Voorbeeld", "author"],
      ["Koen Denkbeeld", "author"],
    ]);
    expect(await storedWork("search.index")).toEqual([{ kind: "document", id: document }]);
    await expect(shareDocument(await as("owner"), input)).rejects.toMatchObject({ code: "conflict", key: "documents.alreadyShared" });
  });

  test.each(["colleague", "lead", "elsewhere", "newcomer"] as const)("for the %s somebody's draft does not exist", async (who) => {
    const document = await aDraft({ owner: people.owner });
    await expect(shareDocument(await as(who), metadata(document))).rejects.toMatchObject({ code: "not_found" });
    await expect(findSharing(await as(who), document)).rejects.toMatchObject({ code: "not_found" });
  });

  test("not in a circle that has stopped; where it was already it stays", async () => {
    const [document, draft] = [
      await aSharedDocument({ owner: people.owner, visibility: "circle", circles: [circle.id] }),
      await aDraft({ owner: people.owner }),
    ];
    await world.ports.db.update(circles).set({ archivedAt: NOW }).where(eq(circles.id, circle.id));
    await expect(shareDocument(await as("owner"), metadata(draft, { circles: [circle.id] }))).rejects.toMatchObject({
      key: "documents.circleStopped",
      field: "circles",
    });
    await editDocument(await as("owner"), metadata(document, { title: "Beter zo", visibility: "circle", circles: [circle.id] }));
    expect((await findSharing(await as("owner"), draft)).choices.circles).toEqual([]);
    expect((await findSharing(await as("owner"), document)).choices.circles).toMatchObject([{ id: circle.id }]);
  });

  test("not in somebody else's circle, and a circle's document has a circle", async () => {
    const document = await aDraft({ owner: people.owner });
    const other = await aCircle();
    await expect(shareDocument(await as("owner"), metadata(document, { circles: [other.id] }))).rejects.toMatchObject({
      key: "documents.notYourCircle",
    });
    await expect(shareDocument(await as("owner"), metadata(document, { visibility: "circle" }))).rejects.toMatchObject({
      key: "documents.circleNeeded",
    });
    expect(await myDocuments(await as("owner"))).toMatchObject([{ state: "draft" }]);
  });

  test("a file with a password in it is looked at first", async () => {
    const document = await aDraft({ owner: people.owner, text: "Inloggen met wachtwoord: Welkom-Voorbeeld-123" });
    await expect(shareDocument(await as("owner"), metadata(document))).rejects.toMatchObject({ key: "documents.lookFirst", field: "seen" });
    await shareDocument(await as("owner"), metadata(document, { seen: "1" }));
    expect(await findDocument(await as("owner"), document)).toMatchObject({ state: "shared" });
  });

  test("what does not exist is not linked", async () => {
    const document = await aSharedDocument({ owner: people.owner, authors: [newId()], meeting: newId() });
    expect(await findDocument(await as("owner"), document)).toMatchObject({ meeting: null, authors: [{ name: "Els Voorbeeld" }] });
  });

  test("not before the text was read", async () => {
    const { document } = await startUpload(await as("owner"), aFile());
    await expect(shareDocument(await as("owner"), metadata(document))).rejects.toMatchObject({ key: "documents.stillReading" });
  });
});

describe("who finds what", () => {
  const readers = ["owner", "colleague", "lead", "elsewhere", "newcomer"] as const;
  test.each([
    ["circle", [true, true, true, false, false]],
    ["members", [true, true, true, true, false]],
    ["public", [true, true, true, true, true]],
  ] as const)("a document for %s", async (visibility, expected) => {
    const document = await aSharedDocument({ owner: people.owner, visibility, circles: [circle.id] });
    for (const [at, who] of readers.entries()) {
      const ctx = await as(who);
      const sees = expected[at] ? 1 : 0;
      expect([who, (await listDocuments(ctx)).length]).toEqual([who, sees]);
      expect(await countDocuments(ctx, { circle: circle.id })).toBe(sees);
      expect(await readableDocuments(ctx, [document, newId(), "geen-id"])).toHaveLength(sees);
      const opening = findDocument(ctx, document).then(() => findFile(ctx, { document }));
      if (sees) await expect(opening).resolves.toMatchObject({ name: "plan.md" });
      else await expect(opening).rejects.toMatchObject({ code: "not_found" });
    }
  });

  test("a draft is its owner's alone, also for the lead", async () => {
    const document = await aDraft({ owner: people.owner });
    for (const who of ["colleague", "lead", "elsewhere", "newcomer"] as const) {
      await expect(findDocument(await as(who), document)).rejects.toMatchObject({ code: "not_found" });
      expect(await listDocuments(await as(who))).toEqual([]);
    }
  });

  test("a visitor learns no names", async () => {
    const document = await aSharedDocument({ owner: people.owner, visibility: "public" });
    expect(await findDocument(await world.as("visitor"), document)).toMatchObject({ owner: null, mayEdit: false });
  });
});

describe("afterwards", () => {
  test("the owner and the lead correct the metadata", async () => {
    const document = await aSharedDocument({
      owner: people.owner,
      visibility: "circle",
      circles: [circle.id],
      authors: [people.colleague.id],
    });
    await editDocument(await as("lead"), metadata(document, { title: "Beter zo", visibility: "circle", circles: [circle.id] }));
    expect(await findDocument(await as("colleague"), document)).toMatchObject({ title: "Beter zo", authors: [{ name: "Els Voorbeeld" }] });
    await expect(editDocument(await as("colleague"), metadata(document))).rejects.toMatchObject({ code: "not_allowed" });
  });

  test("a new version takes the place of the old one; the very same file does not", async () => {
    const document = await aSharedDocument({ owner: people.owner, text: "eerste" });
    expect(await addVersion(await as("owner"), { document, ...aFile("tweede") })).toEqual({ number: 2 });
    await expect(addVersion(await as("owner"), { document, ...aFile("tweede") })).rejects.toMatchObject({ key: "documents.sameVersion" });
    await expect(addVersion(await as("colleague"), { document, ...aFile("derde") })).rejects.toMatchObject({ code: "not_allowed" });
    expect((await findDocument(await as("colleague"), document)).versions.map((version) => version.number)).toEqual([2, 1]);
  });

  test("a withdrawn document leaves a tombstone for its readers, and no file", async () => {
    const document = await aSharedDocument({ owner: people.owner });
    await expect(withdrawDocument(await as("colleague"), { document })).rejects.toMatchObject({ code: "not_allowed" });
    await withdrawDocument(await as("owner"), { document });
    expect(await findDocument(await as("colleague"), document)).toMatchObject({
      state: "withdrawn",
      summary: "",
      versions: [],
      owner: { name: "Els Voorbeeld" },
    });
    await expect(findFile(await as("colleague"), { document })).rejects.toMatchObject({ code: "not_found" });
    await expect(findDocument(await as("newcomer"), document)).rejects.toMatchObject({ code: "not_found" });
    await expect(withdrawDocument(await as("owner"), { document })).rejects.toMatchObject({ key: "documents.notShared" });
  });

  test("a draft is thrown away by its owner, a shared document is not", async () => {
    const draft = await aDraft({ owner: people.owner });
    await expect(discardDraft(await as("colleague"), { document: draft })).rejects.toMatchObject({ code: "not_found" });
    await discardDraft(await as("owner"), { document: draft });
    await expect(discardDraft(await as("owner"), { document: draft })).rejects.toMatchObject({ code: "not_found" });
    const shared = await aSharedDocument({ owner: people.owner });
    await expect(discardDraft(await as("owner"), { document: shared })).rejects.toMatchObject({ key: "documents.alreadyShared" });
  });
});
