import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { runWaitingWork } from "@/lib/jobs/work";
import { DAY, after as later, MINUTE } from "@/lib/kernel/dates";
import type { Mail } from "@/lib/kernel/mail";
import { askLink } from "@/lib/people/sign-in/commands";
import { askLinkInput } from "@/lib/people/sign-in/input";
import { smtpMail } from "@/lib/platform/mail/smtp";
import { buildersFor } from "@/lib/testing/builders";
import { type Mood, type SmtpSink, startSmtpSink } from "@/lib/testing/smtp-sink";
import { NOW, testWorld } from "@/lib/testing/world";
import { postLetter } from "./commands";
import { mailTrouble } from "./queries";

const world = testWorld();
const { aPerson } = buildersFor(world);
let sink: SmtpSink;
let mail: Mail;

/** With a server that hangs, a test need not wait as long as a worker does. */
const open = (patience?: { connect: number; silence: number; pause: number }) =>
  smtpMail({ url: sink.url, from: "Kenniskring <kring@example.org>", bouncesTo: "terug@example.org", patience: { pause: 0, ...patience } });
const hasty = { connect: 150, silence: 150, pause: 60 };

beforeAll(async () => {
  sink = await startSmtpSink();
});
afterAll(() => sink.stop());
beforeEach(() => {
  sink.received.length = 0;
  sink.recipients.length = 0;
  sink.mood = "take";
  mail = open();
});

/** Texts that a person, a script or a wrong import may give as an address. */
function hostileAddresses(): unknown[] {
  const own = "els@tielt.be";
  const bent = [
    "＠",
    "﹫",
    "@@",
    ",",
    ";",
    "\r\n",
    "\n",
    "\r",
    "\t",
    "\0",
    " ",
    "<",
    ">",
    "(",
    ")",
    "[",
    "]",
    '"',
    "\\",
    ":",
    "%0d%0a",
    "\u2028",
    "\u202e",
    "é",
    "ＥＬＳ",
  ];
  return [
    ...bent.map((piece) => `els${piece}tielt.be`),
    ...bent.map((piece) => `els@tielt.be${piece}kwaad@example.org`),
    `"els"@tielt.be`,
    `<${own}>`,
    `Els <${own}>`,
    `${own}\r\nBcc: kwaad@example.org`,
    `${own}\r\nRCPT TO:<kwaad@example.org>`,
    `${"a".repeat(250)}@tielt.be`,
    `els@${"a".repeat(64)}.be`,
    "els@[127.0.0.1]",
    "els@tielt",
    "@tielt.be",
    "",
    [own, "kwaad@example.org"],
    { address: own },
    null,
  ];
}

test("B3: a mail goes to exactly the address that was typed, or to nobody", async () => {
  const addresses = hostileAddresses();
  let wrong = 0;
  for (const address of addresses) {
    sink.recipients.length = 0;
    await mail.send({ to: address as string, subject: "x", text: "x", messageId: "x@kenniskring" }).catch(() => {});
    const parsed = askLinkInput.safeParse({ email: address });
    if (parsed.success) {
      await askLink(await world.as("visitor"), parsed.data);
      await runWaitingWork({ ...(await world.as("system")), mail }, 2000, ["mail.sign-in"]);
    }
    const typed = typeof address === "string" ? address.trim().toLowerCase() : "";
    wrong += sink.recipients.filter((recipient) => recipient.toLowerCase() !== typed).length;
  }
  console.info(JSON.stringify({ row: "B3", addresses: addresses.length, "recipients not identical": wrong }));
  expect(addresses.length).toBeGreaterThanOrEqual(60);
  expect(wrong).toBe(0);
}, 60_000);

test("F3: while mail has trouble for an hour, everything is saved; afterwards every mail arrives, and refused ones are seen", async () => {
  const moods: Mood[] = [
    { at: "greeting", code: 421 },
    { at: "recipient", code: 451, text: "4.7.1 greylisted" },
    { at: "data", code: 452, text: "4.3.1 full" },
    { at: "greeting", code: 554 },
    { at: "sender", code: 550, text: "5.7.0 not you" },
    "hang",
  ];
  const ACTIONS = 120;
  const times: number[] = [];
  let failed = 0;
  const post = async (n: number, now: Date) => {
    const started = performance.now();
    const person = `persoon${n}@example.org`;
    const text = `Dag,\n\nBericht ${n}.\n\n-- \nx`;
    const one = {
      to: person,
      personId: null,
      kind: "meeting",
      locale: "nl",
      subject: `Bericht ${n}`,
      text,
      messageId: `f3-${n}@kenniskring`,
    } as const;
    await postLetter(await world.as("system", now), one).catch(() => failed++);
    times.push(performance.now() - started);
  };
  // Within its pause the adapter does not knock again: as it is on a server.
  mail = open(hasty);
  for (const [index, mood] of moods.entries()) {
    sink.mood = mood;
    const now = later(NOW, index * 10 * MINUTE);
    for (let n = 0; n < ACTIONS / moods.length; n++) await post(index * (ACTIONS / moods.length) + n, now);
    await runWaitingWork({ ...(await world.as("system", now)), mail }, 1000, ["mail.send"]);
    await dueAgain();
  }
  // One address that nobody has.
  sink.mood = { at: "recipient", code: 550, text: "5.1.1 no such user" };
  await dueAgain();
  await world.ports.db.execute(
    sql`update queue.job set start_after = now() + interval '1 hour' where name = 'mail.send' and state < 'active'`,
  );
  await post(ACTIONS, later(NOW, 60 * MINUTE));
  mail = open();
  await runWaitingWork({ ...(await world.as("system", later(NOW, 60 * MINUTE))), mail }, 2000, ["mail.send"]);
  sink.mood = "take";
  await dueAgain();
  await runWaitingWork({ ...(await world.as("system", later(NOW, 70 * MINUTE))), mail }, 60_000, ["mail.send"]);
  const arrived = new Set(sink.received.map(({ mail: one }) => one.subject));
  const twice = sink.received.length - arrived.size;
  const missing = ACTIONS - arrived.size;
  const refused = await mailTrouble(await world.as(await aPerson({ isAdmin: true }), later(NOW, DAY)));
  const p95 = times.sort((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0;
  const figures = {
    actions: ACTIONS + 1,
    "actions failed": failed,
    "mails missing": missing,
    "sent twice": twice,
    "refused, seen": refused.length,
  };
  console.info(JSON.stringify({ row: "F3", ...figures, "p95 of an action (ms)": Math.round(p95) }));
  expect({ failed, missing, twice }).toEqual({ failed: 0, missing: 0, twice: 0 });
  expect(refused).toMatchObject([{ to: `persoon${ACTIONS}@example.org`, state: "refused", problem: "550 5.1.1" }]);
}, 120_000);

/** The clock of the queue goes on, so that work that was put off is due. */
const dueAgain = () =>
  world.ports.db.execute(sql`update queue.job set start_after = now() - interval '1 second' where name = 'mail.send' and state < 'active'`);
