import { text as textOf } from "node:stream/consumers";
import { beforeEach, describe, expect, test } from "vitest";
import { MOST_FILES } from "@/lib/documents/attachments/input";
import { attachments } from "@/lib/documents/attachments/tables";
import { runWaitingWork } from "@/lib/jobs/work";
import { readAnswer } from "@/lib/platform/mail/answer";
import { buildersFor } from "@/lib/testing/builders";
import { type Hanging, mimeOf } from "@/lib/testing/replies/mime";
import { testWorld } from "@/lib/testing/world";
import { filesToSend, findAttachment } from "../attachments/queries";
import { askColleague, withdraw } from "../commands";
import { askInput } from "../input";
import { findQuestion } from "../queries";
import { takeSigned } from "./commands";

const world = testWorld();
const { aCircle, aMember } = buildersFor(world);

async function someQuestion() {
  world.ports.mail.answersTo = "antwoord@example.org";
  const circle = await aCircle();
  const els = await aMember({ circle, name: "Els Voorbeeld" });
  const koen = await aMember({ circle, name: "Koen Denkbeeld", email: "koen@example.org" });
  const asked = askInput.parse({ title: "Hoe test je een back-up?", people: [koen.id], visibility: "asked" });
  const { id } = await askColleague(await world.as(els), asked);
  await runWaitingWork(await world.as("system"), 20_000);
  const to = world.letters.find((letter) => letter.to === "koen@example.org")?.replyTo ?? "";
  world.letters.length = 0;
  return { els, koen, id, to };
}

let scene: Awaited<ReturnType<typeof someQuestion>>;
let came = 0;
beforeEach(async () => {
  scene = await someQuestion();
});

const TEXT = "Elk kwartaal een server terugzetten.";
const plan = (words = "Herstelplan"): Hanging => ({ name: "herstelplan.md", type: "text/markdown", content: `# ${words}` });
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const picture = (bytes: number) => Buffer.concat([PNG, Buffer.alloc(bytes - PNG.length, 1)]);

async function mailed(
  files: Hanging[],
  { text = TEXT, html, signature = `signature ${came++}`, id = "reply-1@mail.example.org", from }: Sent = {},
) {
  const mail = await readAnswer(mimeOf({ text, html }, { to: scene.to, files, id, from }));
  const outcome = await takeSigned(await world.as("system"), { signature, mail });
  await runWaitingWork(await world.as("system"), 20_000);
  return outcome;
}
type Sent = { text?: string; html?: string; signature?: string; id?: string; from?: string };

const answers = async () =>
  (await findQuestion(await world.as(scene.els), scene.id)).answers.map(({ body, files }) => ({
    body,
    files: files.map(({ fileName }) => fileName),
  }));
const toldKoen = () => world.letters.filter(({ to }) => to === "koen@example.org").map(({ text }) => text);
const stored = () => world.ports.db.$count(attachments);

describe("a file with a mail", () => {
  test("goes along with its answer, as one of the page does, and nothing more is said to its sender", async () => {
    expect(await mailed([plan()])).toBe("answered");
    expect(await answers()).toEqual([{ body: TEXT, files: ["herstelplan.md"] }]);
    expect(toldKoen()).toEqual([]);
    expect(world.letters.find(({ to }) => to === scene.els.email)?.text).toContain("Er is 1 bestand bij");
    const [answer] = (await findQuestion(await world.as(scene.els), scene.id)).answers;
    const { key } = await findAttachment(await world.as(scene.els), answer?.files[0]?.id ?? "");
    expect(await textOf(await world.ports.files.open(key))).toBe("# Herstelplan");
  });

  test("of a kind that the page refuses is left out, and its sender hears which, why and where to bring it", async () => {
    const files = [plan(), { name: "programma.exe", type: "application/octet-stream", content: "MZ" }];
    expect(await mailed([...files, { name: "plan.pdf", type: "application/pdf", content: "geen pdf" }])).toBe("answered");
    expect(await answers()).toEqual([{ body: TEXT, files: ["herstelplan.md"] }]);
    const [told = ""] = toldKoen();
    expect(told).toContain("- programma.exe is een soort bestand dat we niet aannemen.");
    expect(told).toContain("- De inhoud van plan.pdf past niet bij de naam.");
    expect(told).toContain(`/vragen/${scene.id}`);
    expect(told).not.toContain("herstelplan");
    expect(await stored()).toBe(1);
  });

  test("beyond as many as the page takes is left out", async () => {
    const many = Array.from({ length: MOST_FILES + 1 }, (_, at) => ({ ...plan(`Deel ${at}`), name: `deel-${at}.md` }));
    expect(await mailed(many)).toBe("answered");
    expect((await answers())[0]?.files).toHaveLength(MOST_FILES);
    expect(toldKoen()[0]).toContain("- deel-10.md past er niet meer bij: hoogstens 10 bestanden samen.");
  });

  test("with something in it that should not be shared waits at the page, for its sender alone", async () => {
    expect(await mailed([{ ...plan(), content: "Gebruik wachtwoord: Welkom-Voorbeeld-123 voor de demo." }])).toBe("answered");
    expect(await answers()).toEqual([{ body: TEXT, files: [] }]);
    expect(toldKoen()[0]).toContain("- herstelplan.md: er staat iets in dat meestal niet gedeeld hoort te worden.");
    const [waiting] = await filesToSend(await world.as(scene.koen), { question: scene.id });
    expect(waiting).toMatchObject({ fileName: "herstelplan.md", findings: [{ kind: "password" }] });
    await expect(findAttachment(await world.as(scene.els), waiting?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("what belongs to a signature is no file of an answer", () => {
  const html = `<p>${TEXT}</p><img src="cid:logo@tielt">`;
  test.each<[string, Hanging]>([
    ["a logo among the words", { name: "logo.png", type: "image/png", content: picture(4000), inline: true, cid: "logo@tielt" }],
    ["a logo that a program calls a file", { name: "image001.png", type: "image/png", content: picture(4000), cid: "logo@tielt" }],
    ["a proof of who sent it", { name: "smime.p7s", type: "application/pkcs7-signature", content: "bewijs" }],
  ])("%s", async (_, file) => {
    expect(await mailed([file], { html })).toBe("answered");
    expect(await answers()).toEqual([{ body: TEXT, files: [] }]);
    expect(toldKoen()).toEqual([]);
  });

  test.each<[string, Hanging]>([
    ["a small picture that was attached", { name: "stekker.png", type: "image/png", content: picture(4000), cid: "elders@tielt" }],
    ["a photograph between the words", { name: "kast.png", type: "image/png", content: picture(150_000), inline: true }],
    ["a document that a program shows between the words", { ...plan(), name: "kast.md", inline: true }],
  ])("but %s is", async (_, file) => {
    expect(await mailed([file], { html })).toBe("answered");
    expect((await answers())[0]?.files).toEqual([file.name]);
  });
});

describe("nothing of a file stays when there is no answer", () => {
  test.each<[string, Sent, string | null]>([
    ["from somebody else", { from: "ander@example.org" }, "refused"],
    ["without a word of one's own", { text: "> Hoe test je een back-up?" }, "refused"],
  ])("%s", async (_, sent, outcome) => {
    expect(await mailed([plan()], sent)).toBe(outcome);
    expect(await stored()).toBe(0);
  });

  test("to a question that was withdrawn", async () => {
    await withdraw(await world.as(scene.els), { question: scene.id });
    expect(await mailed([plan()])).toBe("refused");
    expect(await stored()).toBe(0);
  });

  test("that came before, by its id or its signature", async () => {
    expect(await mailed([plan()], { signature: "one" })).toBe("answered");
    expect(await mailed([plan("Nog eens")])).toBe("known");
    expect(await mailed([plan("Nog eens")], { signature: "one", id: "reply-2@mail.example.org" })).toBeNull();
    expect(await answers()).toHaveLength(1);
    expect(await stored()).toBe(1);
  });

  test("that failed, and then it may come again", async () => {
    const system = await world.as("system");
    const mail = await readAnswer(mimeOf({ text: TEXT }, { to: scene.to, files: [plan()] }));
    const failing = { ...system, queue: { ...system.queue, put: () => Promise.reject(new Error("away")) } };
    await expect(takeSigned(failing, { signature: "one", mail })).rejects.toThrow("away");
    expect(await stored()).toBe(0);
    expect(await takeSigned(system, { signature: "one", mail })).toBe("answered");
    expect((await answers())[0]?.files).toEqual(["herstelplan.md"]);
  });
});
