import { createHmac } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { runWaitingWork } from "@/lib/jobs/work";
import { after, DAY } from "@/lib/kernel/dates";
import { readAnswer } from "@/lib/platform/mail/answer";
import { buildersFor } from "@/lib/testing/builders";
import { mimeOf } from "@/lib/testing/replies/mime";
import { NOW, testWorld } from "@/lib/testing/world";
import { signatureOf } from "@/lib/web/signed";
import { askColleague, withdraw } from "../commands";
import { askInput } from "../input";
import { findQuestion } from "../queries";
import { replyAddresses } from "../tables";
import { forgetOldReplies, takeAnswer, takeSigned } from "./commands";

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
beforeEach(async () => {
  scene = await someQuestion();
});

const TEXT = "Elk kwartaal een server terugzetten.\n\nMvg\nKoen";
type Sent = Partial<Parameters<typeof mimeOf>[1]> & { text?: string };

async function mailed({ text = TEXT, ...envelope }: Sent = {}, now = NOW) {
  const outcome = await takeAnswer(await world.as("system", now), await readAnswer(mimeOf({ text }, { to: scene.to, ...envelope })));
  await runWaitingWork(await world.as("system", now), 20_000);
  return outcome;
}

const answers = async () => (await findQuestion(await world.as(scene.els), scene.id)).answers.map(({ name, body }) => ({ name, body }));
const said = () => world.letters.map(({ to, subject }) => ({ to, subject }));

test("a mail to one's own address is an answer, and the asker hears of it", async () => {
  expect(scene.to).toMatch(/^antwoord\+[0-9a-f]{32}@example\.org$/);
  expect(await mailed()).toBe("answered");
  expect(await answers()).toEqual([{ name: "Koen Denkbeeld", body: "Elk kwartaal een server terugzetten." }]);
  expect(said()).toEqual([{ to: scene.els.email, subject: "Koen Denkbeeld antwoordt op: Hoe test je een back-up?" }]);
});

test("the same mail twice is one answer", async () => {
  expect([await mailed(), await mailed()]).toEqual(["answered", "known"]);
  expect(await answers()).toHaveLength(1);
});

test("somebody else at that address is told kindly, once, and learns nothing of the question", async () => {
  expect(await mailed({ from: "ander@example.org" })).toBe("refused");
  expect(await answers()).toEqual([]);
  expect(said()).toEqual([{ to: "ander@example.org", subject: "Je mail is niet aangekomen als antwoord" }]);
  expect(world.letters[0]?.text).not.toMatch(/back-up|Els|Koen|vragen\//);
});

test.each([
  ["after the question was withdrawn", async () => withdraw(await world.as(scene.els), { question: scene.id }), TEXT],
  ["of what is only a quote", async () => {}, "> Dag Koen,\n> Hoe test je een back-up?"],
] as const)("%s the sender hears why there is no answer", async (_, before, text) => {
  await before();
  expect(await mailed({ text })).toBe("refused");
  expect(await answers()).toEqual([]);
  expect(said()).toEqual([{ to: "koen@example.org", subject: "Je antwoord op: Hoe test je een back-up?" }]);
});

test.each(["Auto-Submitted: auto-replied", "Precedence: bulk", "X-Autoreply: yes"])(
  "a machine's mail is nobody's answer: %s",
  async (header) => {
    expect(await mailed({ extra: [header] })).toBe("ignored");
    expect([await answers(), said()]).toEqual([[], []]);
  },
);

test("no address is guessed: another secret part, none, and that of an address long ago are nobody's", async () => {
  expect(await mailed({ to: "antwoord+0123456789abcdef0123456789abcdef@example.org" })).toBe("ignored");
  expect(await mailed({ to: "antwoord@example.org" })).toBe("ignored");
  await forgetOldReplies(await world.as("system", after(NOW, 91 * DAY)));
  expect(await world.ports.db.$count(replyAddresses)).toBe(0);
  expect(await mailed()).toBe("ignored");
});

test("without a place for mail to come in, no letter says that one may answer it", async () => {
  world.ports.mail.answersTo = undefined;
  const input = askInput.parse({ title: "Wie kent een goede scanner?", people: [scene.koen.id], visibility: "asked" });
  await askColleague(await world.as(scene.els), input);
  await runWaitingWork(await world.as("system"), 20_000);
  expect(world.letters[0]?.replyTo).toBeUndefined();
  expect(world.letters[0]?.text).not.toContain("antwoord gewoon");
});

const SECRET = "a-secret-of-more-than-thirty-two-letters";
const signedWith = (secret: string, at = NOW, body = "mail") => {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac("sha256", secret).update(`msg_1.${timestamp}.${body}`).digest("base64");
  return new Request("http://localhost/api/mail/answers", {
    method: "POST",
    headers: { "webhook-id": "msg_1", "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` },
  });
};

test("a message counts when it is signed by who has the secret, over these bytes, now, and once", async () => {
  const check = (request: Request, secret: string | undefined = SECRET, body = "mail") =>
    signatureOf(request, Buffer.from(body), { secret, now: NOW });
  const signature = check(signedWith(SECRET));
  expect(signature).toMatch(/^[\w+/]{43}=$/);
  expect(check(signedWith("another-secret-of-more-than-32-letters"))).toBeNull();
  expect(check(signedWith(SECRET), SECRET, "mail ")).toBeNull();
  expect(check(signedWith(SECRET, after(NOW, -6 * 60_000)))).toBeNull();
  expect(check(new Request("http://localhost", { method: "POST" }))).toBeNull();
  expect(signatureOf(signedWith(""), Buffer.from("mail"), { secret: undefined, now: NOW })).toBeNull();
});

test("a signed mail that is sent once more as it is does nothing; one that failed may come again", async () => {
  const system = await world.as("system");
  const mail = await readAnswer(mimeOf({ text: TEXT }, { to: scene.to }));
  const failing = { ...system, queue: { ...system.queue, put: () => Promise.reject(new Error("away")) } };
  await expect(takeSigned(failing, { signature: "one", mail })).rejects.toThrow("away");
  expect(await takeSigned(system, { signature: "one", mail })).toBe("answered");
  expect(await takeSigned(system, { signature: "one", mail })).toBeNull();
  expect(await answers()).toHaveLength(1);
});
