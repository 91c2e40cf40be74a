import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { dropAttachment } from "@/lib/documents/attachments/commands";
import { MOST_FILES } from "@/lib/documents/attachments/input";
import { attachments } from "@/lib/documents/attachments/tables";
import { sweepUploads } from "@/lib/documents/uploads/sweeping/commands";
import { runWaitingWork } from "@/lib/jobs/work";
import { after, DAY, HOUR } from "@/lib/kernel/dates";
import { notifyQuestionAnswered, notifyQuestionAsked } from "@/lib/notifications/questions";
import { diskFiles } from "@/lib/platform/files/disk";
import { erase } from "@/lib/privacy/erasing/commands";
import { ownData } from "@/lib/privacy/own-data/queries";
import { search } from "@/lib/search/queries";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { answer, askColleague, passOn } from "../commands";
import { askInput } from "../input";
import { findQuestion } from "../queries";
import { questions } from "../tables";
import { attachFile } from "./commands";
import { filesToSend, findAttachment } from "./queries";

const folder = mkdtempSync(join(tmpdir(), "kenniskring-attachments-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const world = testWorld();
const { aCircle, aLead, aMember, aPerson } = buildersFor(world);
beforeAll(() => {
  world.ports.files = diskFiles(folder);
});

async function someCircle() {
  const circle = await aCircle({ name: "Kenniskring Midwest" });
  return {
    circle,
    lead: await aLead({ circle, name: "Leen Trekker" }),
    els: await aMember({ circle, name: "Els Voorbeeld" }),
    koen: await aMember({ circle, name: "Koen Denkbeeld" }),
    far: await aMember({ circle: await aCircle(), name: "Zoë Elders" }),
    newcomer: await aPerson({ name: "Nele Nieuw" }),
  };
}
let people: Awaited<ReturnType<typeof someCircle>>;
beforeEach(async () => {
  people = await someCircle();
});

type Who = "lead" | "els" | "koen" | "far" | "newcomer";
const as = (who: Who, now = NOW) => world.as(people[who], now);
const file = (content: string, fileName = "schema.md") => ({ fileName, content: Readable.from([Buffer.from(content)]) });
const stored = () => readdirSync(join(folder, "documents")).length;

async function bring(who: Who, question?: string, content = "# Schema van het netwerk") {
  return (await attachFile(await as(who), { ...file(content), question })).id;
}
async function ask(visibility = "asked", files: string[] = [], seen?: string) {
  const input = askInput.parse({ title: "Hoe test je een back-up?", people: [people.koen.id], visibility, files, seen });
  return askColleague(await as("els"), input);
}
const opens = async (who: Who, id: string) =>
  findAttachment(await as(who), id).then(
    async ({ key }) => text(await world.ports.files.open(key)),
    (error: { code?: string }) => error.code,
  );

describe("a file goes along", () => {
  test("with a question, and whoever may read that opens it", async () => {
    const id = await bring("els");
    const { id: question } = await ask("asked", [id]);
    const seen = await findQuestion(await as("koen"), question);
    expect(seen.files).toMatchObject([{ id, fileName: "schema.md", mediaType: "text/markdown; charset=utf-8", size: 24 }]);
    expect(await opens("koen", id)).toBe("# Schema van het netwerk");
    expect(await opens("els", id)).toBe("# Schema van het netwerk");
    for (const stranger of ["lead", "far", "newcomer"] as const) expect(await opens(stranger, id), stranger).toBe("not_found");
    expect(await filesToSend(await as("els"), {})).toEqual([]);
  });

  test("with an answer, also for whom the question is passed on to", async () => {
    const { id: question } = await ask();
    const id = await bring("koen", question);
    await passOn(await as("koen"), { question, person: people.lead.id });
    expect(await opens("lead", id)).toBe("not_found");
    await answer(await as("koen"), { question, body: "Zo doen wij het.", files: [id] });
    const { answers, files } = await findQuestion(await as("lead"), question);
    expect(files).toEqual([]);
    expect(answers).toMatchObject([{ files: [{ id, fileName: "schema.md" }] }]);
    expect(await opens("lead", id)).toBe("# Schema van het netwerk");
  });

  test.each([
    ["circle", ["koen", "lead"], ["far", "newcomer"]],
    ["members", ["koen", "lead", "far"], ["newcomer"]],
  ] as const)("to all readers of a question for %s", async (visibility, readers, strangers) => {
    const { id: question } = await ask(visibility === "circle" ? `circle:${people.circle.id}` : visibility, [await bring("els")]);
    const [sent] = (await findQuestion(await as("els"), question)).files;
    for (const who of readers) expect(await opens(who, sent?.id ?? ""), who).toContain("Schema");
    for (const who of strangers) expect(await opens(who, sent?.id ?? ""), who).toBe("not_found");
  });

  test("and its mail tells how many, not what", async () => {
    const { id: question } = await ask("asked", [await bring("els"), await bring("els", undefined, "# Tweede")]);
    await notifyQuestionAsked(await world.as("system"), { question, person: people.koen.id });
    await world.deliver();
    expect(world.letters.at(-1)?.text).toContain("Er zijn 2 bestanden bij; je opent ze op de pagina.");
    expect(world.letters.at(-1)?.text).not.toContain("schema.md");
    const given = await answer(await as("koen"), { question, body: "Zo doen wij het.", files: [await bring("koen", question)] });
    await notifyQuestionAnswered(await world.as("system"), { answer: given.id });
    await world.deliver();
    expect(world.letters.at(-1)?.text).toContain("Er is 1 bestand bij; je opent het op de pagina.");
  });

  test("and is searched as the question is", async () => {
    await ask("asked", [await bring("els", undefined, "# Herstelplan\n\nDe zqproefkluis staat in de kelder.")]);
    await runWaitingWork(await world.as("system"), 30_000);
    const found = async (who: Who) =>
      (await search(await as(who), { text: "zqproefkluis", kind: null, filters: {}, order: "best", page: 1 })).hits.map(
        ({ title }) => title,
      );
    expect(await found("koen")).toEqual(["Hoe test je een back-up?"]);
    expect(await found("lead")).toEqual([]);
  });
});

describe("before it is sent", () => {
  test("a file is its owner's alone, and for the place that it was brought for", async () => {
    const { id: question } = await ask();
    const id = await bring("koen", question);
    expect(await opens("koen", id)).toContain("Schema");
    expect(await opens("els", id)).toBe("not_found");
    expect(await filesToSend(await as("koen"), { question })).toMatchObject([{ id, findings: [] }]);
    expect(await filesToSend(await as("koen"), {})).toEqual([]);
    const gone = { code: "conflict", key: "attachments.gone", field: "files" };
    await expect(answer(await as("els"), { question, body: "Van een ander.", files: [id] })).rejects.toMatchObject(gone);
    const { id: other } = await ask();
    await expect(answer(await as("koen"), { question: other, body: "Van elders.", files: [id] })).rejects.toMatchObject(gone);
    expect((await findQuestion(await as("els"), question)).answers).toEqual([]);
  });

  test("it is left out by its owner, once", async () => {
    const id = await bring("els");
    const before = stored();
    await expect(dropAttachment(await as("koen"), { attachment: id })).rejects.toMatchObject({ code: "not_found" });
    expect(await dropAttachment(await as("els"), { attachment: id })).toMatchObject({ fileName: "schema.md" });
    await expect(dropAttachment(await as("els"), { attachment: id })).rejects.toMatchObject({ code: "not_found" });
    expect(stored()).toBe(before - 1);
    await expect(ask("asked", [id])).rejects.toMatchObject({ key: "attachments.gone" });
  });

  test("once sent it cannot be left out, nor sent again", async () => {
    const id = await bring("els");
    await ask("asked", [id, id]);
    await expect(dropAttachment(await as("els"), { attachment: id })).rejects.toMatchObject({ code: "not_found" });
    await expect(ask("asked", [id])).rejects.toMatchObject({ key: "attachments.gone" });
    expect(await world.ports.db.$count(questions)).toBe(1);
  });

  test("what should not be shared is looked at first", async () => {
    const id = await bring("els", undefined, "Gebruik wachtwoord: Welkom-Voorbeeld-123 voor de demo.");
    expect(await filesToSend(await as("els"), {})).toMatchObject([{ findings: [{ kind: "password" }] }]);
    await expect(ask("asked", [id])).rejects.toMatchObject({ code: "invalid", key: "attachments.lookFirst", field: "seen" });
    expect(await world.ports.db.$count(questions)).toBe(0);
    await ask("asked", [id], "1");
    expect(await world.ports.db.$count(questions)).toBe(1);
  });

  test("kinds that the product does not take are refused, and nothing of them stays", async () => {
    const before = stored();
    const bringing = attachFile(await as("els"), file("MZ", "programma.exe"));
    await expect(bringing).rejects.toMatchObject({ code: "invalid", key: "documents.refused.unsupported" });
    await expect(attachFile(await as("els"), file("geen pdf", "plan.pdf"))).rejects.toMatchObject({ code: "invalid" });
    expect(stored()).toBe(before);
  });

  test("there is room for so many", async () => {
    for (let count = 0; count < MOST_FILES; count++) await bring("els", undefined, `# Bestand ${count}`);
    const before = stored();
    await expect(bring("els")).rejects.toMatchObject({ code: "invalid", key: "attachments.tooMany" });
    expect(stored()).toBe(before);
  });

  test.each(["lead", "far", "newcomer"] as const)("a %s brings nothing to a question that they may not read", async (who) => {
    const { id: question } = await ask();
    const before = stored();
    const code = who === "newcomer" ? "not_allowed" : "not_found";
    await expect(attachFile(await as(who), { ...file("# Van mij"), question })).rejects.toMatchObject({ code });
    expect(stored()).toBe(before);
  });

  test("who is in no circle brings none for a new one", async () => {
    await expect(bring("newcomer")).rejects.toMatchObject({ code: "not_allowed" });
  });
});

test("what waited a day is forgotten, and what was sent stays", async () => {
  const waiting = await bring("els");
  const { id: question } = await ask("asked", [await bring("els", undefined, "# Verstuurd")]);
  await sweepUploads(await world.as("system", after(NOW, 23 * HOUR)), null);
  expect(await opens("els", waiting)).toContain("Schema");
  const late = after(NOW, DAY + HOUR);
  await expect(
    askColleague(
      await as("els", late),
      askInput.parse({ title: "Te laat verstuurd", people: [people.koen.id], visibility: "asked", files: [waiting] }),
    ),
  ).rejects.toMatchObject({ key: "attachments.gone" });
  await sweepUploads(await world.as("system", late), null);
  expect(await opens("els", waiting)).toBe("not_found");
  expect((await findQuestion(await as("els"), question)).files).toHaveLength(1);
  expect(await world.ports.db.$count(attachments)).toBe(1);
});

test("whoever erases themselves takes along what they had not sent; what others read stays", async () => {
  const waiting = await bring("els");
  const { id: question } = await ask("asked", [await bring("els", undefined, "# Verstuurd")]);
  const again = await bring("els", undefined, "# Nog niet");
  const { rows, files } = await ownData(await as("els"));
  expect(rows.attachments).toHaveLength(3);
  expect(files.map(({ name }) => name)).toEqual(["bestanden/1 schema.md", "bestanden/2 schema.md", "bestanden/3 schema.md"]);
  await erase(await as("els"), { person: people.els.id });
  expect((await findQuestion(await as("koen"), question)).files).toHaveLength(1);
  for (const id of [waiting, again]) expect(await findAttachment(await world.as("system"), id).catch(({ code }) => code)).toBe("not_found");
});
