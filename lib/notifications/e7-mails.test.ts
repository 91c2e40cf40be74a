import { afterAll, beforeAll, expect, test } from "vitest";
import { runWaitingWork } from "@/lib/jobs/work";
import type { Letter } from "@/lib/kernel/mail";
import { proposeTopic } from "@/lib/meetings/proposals/commands";
import { people } from "@/lib/people/tables";
import { smtpMail } from "@/lib/platform/mail/smtp";
import { askColleague } from "@/lib/questions/commands";
import { askInput } from "@/lib/questions/input";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { everyMail } from "@/lib/testing/mails";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { type SmtpSink, startSmtpSink } from "@/lib/testing/smtp-sink";
import { NOW, testWorld } from "@/lib/testing/world";
import { myNotices } from "./inbox/queries";

const world = testWorld();
const { aCircle, aLead, aMember } = buildersFor(world);
const { aSharedDocument } = documentBuildersFor(world);
const { aDraft } = meetingBuildersFor(world);

let sink: SmtpSink;
beforeAll(async () => {
  sink = await startSmtpSink();
});
afterAll(() => sink.stop());

/** Words that only members of another circle may read, and numbers that nobody may. */
const canary = (word: string) => `KANARIE-${word}`;
const PHONE = "0470 99 88 77";
const phoneDigits = /470[\s./-]*99[\s./-]*88[\s./-]*77/;

async function elsewhere() {
  const circle = await aCircle({ name: "Kenniskring Elders" });
  const owner = await aLead({ circle, phone: PHONE, phoneVisibility: "nobody", email: "trekker@elders.example" });
  const member = await aMember({ circle, email: "lid@elders.example" });
  const text = `# ${canary("tekst")}\n${canary("tekst")} staat erin.`;
  const own = { owner, text, visibility: "circle" as const, circles: [circle.id] };
  await aSharedDocument({ ...own, title: canary("document"), summary: canary("samenvatting") });
  const asked = askInput.parse({ title: canary("vraag aan een kring"), body: canary("uitleg"), visibility: `circle:${circle.id}` });
  await askColleague(await world.as(owner), asked);
  const wish = { circle: circle.slug, title: canary("voorstel"), why: canary("waarom"), topic: "" };
  await proposeTopic(await world.as(owner), wish);
  await aDraft({ circle, title: canary("ontwerp"), introduction: canary("inleiding") });
  return { circle, owner, member };
}

test("E7: no mail and no notice says what its receiver may not read; a number that is hidden is in none", async () => {
  const { owner, member } = await elsewhere();
  // Somebody of the circle below whose number nobody sees asks, answers and is read of.
  await everyMail(world);
  const [bart] = (await world.ports.db.select().from(people)).filter(({ email }) => email === "ander.nl@example.org");
  const hidden = askInput.parse({ title: "Belt iemand mij even terug?", people: [bart?.id ?? ""], visibility: "asked", urgent: "yes" });
  await askColleague(await world.as(owner), hidden);
  await runWaitingWork(await world.as("system", NOW), 20_000);

  const theirs = [owner.email, member.email];
  const others = world.letters.filter(({ to }) => !theirs.includes(to));
  const saying = ({ subject, text, html, calendar = "" }: Letter) => [subject, text, html, calendar.replaceAll("\r\n ", "")].join("\n");
  const leaks = others.filter((letter) => saying(letter).includes("KANARIE"));
  const numbers = world.letters.filter((letter) => phoneDigits.test(saying(letter)));
  const receivers = (await world.ports.db.select().from(people)).filter(({ email }) => !theirs.includes(email));
  let told = 0;
  const heard: string[] = [];
  for (const person of receivers) {
    const notices = await myNotices(await world.as(person));
    told += notices.length;
    heard.push(...notices.map(({ text, details }) => `${text} ${details}`).filter((line) => line.includes("KANARIE")));
  }
  const twice = world.letters.length - new Set(world.letters.map(({ messageId }) => messageId)).size;
  console.info(
    JSON.stringify({ row: "E7", mails: world.letters.length, notices: told, leaks: leaks.length + numbers.length + heard.length, twice }),
  );
  expect({ leaks, numbers, heard, twice }).toEqual({ leaks: [], numbers: [], heard: [], twice: 0 });
  expect(others.some(({ subject }) => subject.includes("Belt iemand mij even terug?"))).toBe(true);
  // The scan finds them where they may be.
  expect(world.letters.filter(({ to, text }) => to === member.email && text.includes(canary("document")))).toHaveLength(1);
  expect(told).toBeGreaterThan(10);
}, 60_000);

test("E7: what people write bends no header: each mail has one receiver and only our own headers", async () => {
  const bent = '\r\nBcc: kwaad@example.org\r\nX-Kwaad: ja\r\n\r\n.\r\n<script>alert(1)</script>" <kwaad@example.org>, ';
  await everyMail(world, { spice: bent });
  const mail = smtpMail({ url: sink.url, from: "Kenniskring <kring@example.org>", bouncesTo: "terug@example.org" });
  for (const letter of world.letters) await mail.send(letter);
  const extra = sink.received.filter(({ to, mail: { bcc, cc } }, n) => to.join() !== world.letters[n]?.to || bcc || cc);
  const foreign = sink.received.filter(({ mail: { headers } }) => headers.has("x-kwaad") || headers.has("bcc"));
  const broken = sink.received.filter(({ mail: { subject = "" } }) => /[\r\n]/.test(subject));
  const markup = sink.received.filter(({ mail: { html } }) => /<script/i.test(html || ""));
  const invited = world.letters.flatMap(({ calendar }) => calendar ?? []).map((calendar) => calendar.replaceAll("\r\n ", ""));
  // Whom it is from and whom it is to.
  expect(invited.filter((calendar) => calendar.match(/^(ORGANIZER|ATTENDEE)/gm)?.length !== 2)).toEqual([]);
  expect(invited.length).toBeGreaterThan(3);
  const figures = { mails: sink.received.length, "extra recipients": extra.length, "headers bent": foreign.length + broken.length };
  console.info(JSON.stringify({ row: "E7", ...figures, markup: markup.length }));
  expect(sink.received).toHaveLength(world.letters.length);
  expect(world.letters.length).toBeGreaterThan(50);
  expect([extra, foreign, broken, markup]).toEqual([[], [], [], []]);
}, 60_000);

test("E7: every mail but the one to sign in, and those to who has no account, is stopped in one click", async () => {
  await everyMail(world);
  const lasting = world.letters
    .filter(({ unsubscribe }) => !unsubscribe)
    .map(({ messageId }) => messageId.split("-").slice(0, 2).join("-"));
  expect([...new Set(lasting)].sort()).toEqual([
    "answer-back",
    "circle-started",
    "guest-cancelled",
    "guest-changed",
    "guest-link",
    "sign-in",
  ]);
  const stops = world.letters.filter(({ unsubscribe }) => unsubscribe);
  expect(stops.filter(({ text, unsubscribe = "" }) => !text.includes(unsubscribe.replace("/api/", "/")))).toEqual([]);
}, 60_000);
