import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { runWaitingWork } from "@/lib/jobs/work";
import { DAY, HOUR, after as later, MINUTE } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import { NotSent } from "@/lib/kernel/mail";
import { enqueue } from "@/lib/outbox/commands";
import { reportsIn } from "@/lib/platform/mail/bounce";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { recordBounces } from "./bounces/commands";
import { bounceNews, reportsFrom } from "./bounces/input";
import { forgetOldLetters, type NewLetter, postLetter, retryLetter, sendLetter } from "./commands";
import { htmlOf } from "./html";
import { mailTrouble, ownMailProblem } from "./queries";
import { reasonFor } from "./reasons";
import { letters } from "./tables";

const world = testWorld();
const { aPerson, aCircle, aLead } = buildersFor(world);
const system = (now?: Date) => world.as("system", now);
const rows = () => world.ports.db.select().from(letters);

const asItWas = async () => true;

const letter = (fields: Partial<NewLetter> = {}): NewLetter => ({
  messageId: `test-${newId()}@kenniskring`,
  to: "els@example.org",
  personId: null,
  kind: "meeting",
  locale: "nl",
  subject: "Bijeenkomst",
  text: "Dag Els,\n\nTot dan.\n\n-- \nJe krijgt deze mail omdat je komt.",
  ...fields,
});

const refusing = async (problem: string, forGood: boolean) => ({
  ...(await system()),
  mail: { from: "kring@example.org", send: () => Promise.reject(new NotSent(problem, forGood)) },
});

describe("a letter", () => {
  test("is sent once, however often it is posted or its work is done; then its text is gone", async () => {
    const one = letter();
    for (let n = 0; n < 3; n++) await postLetter(await system(), one);
    await world.deliver();
    const [row] = await rows();
    for (let n = 0; n < 3; n++) await sendLetter(await system(), { letter: row?.id ?? "" }, asItWas);
    expect(world.letters).toMatchObject([{ to: one.to, messageId: one.messageId, tag: row?.id }]);
    expect((await rows())[0]).toMatchObject({ state: "sent", text: "", html: "", attempts: 1 });
  });

  test("exists exactly when the transaction of its cause does", async () => {
    const ctx = await system();
    const lost = ctx.db.transaction(async (db) => {
      await postLetter({ ...ctx, db }, letter());
      throw new Error("rolled back");
    });
    await expect(lost).rejects.toThrow("rolled back");
    expect(await rows()).toEqual([]);
    expect(await ctx.queue.ready()).toEqual([]);
  });

  test("that a server refuses for good is not tried again, and admins see to whom and why", async () => {
    await postLetter(await system(), letter());
    const work = await runWaitingWork(await refusing("550 5.1.1", true), 2000, ["mail.send"]);
    expect(work).toEqual({ done: 1, failed: 0 });
    const admin = await world.as(await aPerson({ isAdmin: true }));
    const [trouble] = await mailTrouble(admin);
    expect(trouble).toMatchObject({ to: "els@example.org", state: "refused", problem: "550 5.1.1", attempts: 1, canRetry: true });
    expect(JSON.stringify(trouble)).not.toContain("Tot dan");
    await retryLetter(admin, { letter: trouble?.id ?? "" });
    await world.deliver();
    expect(world.letters).toHaveLength(1);
    await expect(retryLetter(admin, { letter: trouble?.id ?? "" })).rejects.toMatchObject({ key: "letters.notAgain" });
  });

  test("that is no longer so is not sent, and may be posted again when it is", async () => {
    const one = letter({ about: { kind: "reminder", meeting: newId(), at: "2026-12-03" } });
    for (const isSo of [false, true]) {
      await postLetter(await system(), one);
      const [row] = await rows();
      await sendLetter(await system(), { letter: row?.id ?? "" }, async () => isSo);
      expect(world.letters).toHaveLength(isSo ? 1 : 0);
    }
  });

  test("that a server puts off is kept, and given up after thirteen tries", async () => {
    await postLetter(await system(), letter());
    const [row] = await rows();
    const ctx = await refusing("451 4.7.1", false);
    for (let n = 1; n < 13; n++) await expect(sendLetter(ctx, { letter: row?.id ?? "" }, asItWas)).rejects.toThrow("451 4.7.1");
    expect((await rows())[0]).toMatchObject({ state: "waiting", attempts: 12 });
    await sendLetter(ctx, { letter: row?.id ?? "" }, asItWas);
    expect((await rows())[0]).toMatchObject({ state: "refused", attempts: 13, problem: "451 4.7.1" });
  });

  test("is forgotten after three months, one that signs in after a week", async () => {
    await postLetter(await system(), letter());
    await enqueue(await system(), "mail.sign-in", { email: "els@tielt.be", next: "/", locale: "nl" });
    await runWaitingWork(await system(), 5000);
    expect(await rows()).toHaveLength(2);
    await forgetOldLetters(await system(later(NOW, 8 * DAY)));
    expect(await rows()).toMatchObject([{ kind: "meeting" }]);
    await forgetOldLetters(await system(later(NOW, 91 * DAY)));
    expect(await rows()).toEqual([]);
  });

  test.each(["lead", "member"] as const)("a %s sees no mail trouble and sends nothing again", async (role) => {
    const circle = await aCircle();
    const ctx = await world.as(role === "lead" ? await aLead({ circle }) : await aPerson());
    await expect(mailTrouble(ctx)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(retryLetter(ctx, { letter: newId() })).rejects.toMatchObject({ code: "not_allowed" });
  });
});

describe("the mail to sign in", () => {
  const work = (fields = {}) => ({ email: "els@tielt.be", next: "/", locale: "nl" as const, letter: newId(), ...fields });

  test("leaves no text, link or code behind, and a refusal is seen", async () => {
    await enqueue(await system(), "mail.sign-in", work());
    await runWaitingWork(await refusing("550 5.1.1", true), 2000);
    expect(await rows()).toMatchObject([{ state: "refused", problem: "550 5.1.1", text: "", html: "", kind: "sign-in" }]);
    await enqueue(await system(), "mail.sign-in", work());
    await runWaitingWork(await system(), 2000);
    const link = /token=([\w-]{43})/.exec(world.letters[0]?.text ?? "")?.[1] ?? "?";
    expect(JSON.stringify(await rows())).not.toContain(link.slice(0, 10));
  });

  test("is not sent any more once its link would not work", async () => {
    const until = later(NOW, 15 * MINUTE).toISOString();
    await enqueue(await system(), "mail.sign-in", work({ until }));
    await runWaitingWork(await system(later(NOW, 16 * MINUTE)), 2000);
    expect(world.letters).toEqual([]);
  });
});

describe("a mail that comes back", () => {
  const returned = (id: string, { status = "5.1.1", action = "failed", to = `terug+${id}@kring.example` } = {}) =>
    [
      "From: MAILER-DAEMON@mx.example",
      `To: ${to}`,
      "Subject: Undelivered Mail Returned to Sender",
      "MIME-Version: 1.0",
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain",
      "",
      "I'm sorry to have to inform you.",
      "--b",
      "Content-Type: message/delivery-status",
      "",
      "Reporting-MTA: dns; mx.example",
      "",
      "Final-Recipient: rfc822; els@example.org",
      `Action: ${action}`,
      `Status: ${status}`,
      "Diagnostic-Code: smtp; 550 5.1.1 <els@example.org>: Recipient address rejected",
      "",
      "--b--",
      "",
    ].join("\r\n");

  async function aSentLetter(fields: Partial<NewLetter> = {}) {
    await postLetter(await system(), letter(fields));
    await world.deliver();
    const row = (await rows()).at(-1);
    if (!row) throw new Error("nothing was posted");
    return row;
  }

  test("names its letter by the address it returned to, and is written down once", async () => {
    const { id } = await aSentLetter();
    const reports = await reportsIn(returned(id));
    expect(await recordBounces(await system(), reports)).toEqual({ bounced: 1, noted: 0, unknown: 0 });
    expect(await recordBounces(await system(), reports)).toEqual({ bounced: 0, noted: 1, unknown: 0 });
    expect(await rows()).toMatchObject([{ state: "bounced", problem: "5.1.1" }]);
  });

  test("only delayed is noted, and the letter stays sent", async () => {
    const { id } = await aSentLetter();
    await recordBounces(await system(), await reportsIn(returned(id, { status: "4.2.2", action: "delayed" })));
    expect(await rows()).toMatchObject([{ state: "sent", problem: "4.2.2" }]);
  });

  test("without a number of ours, or not a returned mail at all, says nothing about anybody", async () => {
    await aSentLetter();
    expect(await reportsIn(returned("x", { to: "terug@kring.example" }))).toEqual([]);
    expect(await reportsIn("Subject: hallo\r\n\r\nFinal-Recipient: rfc822; els@example.org\r\nAction: failed\r\nStatus: 5.1.1")).toEqual(
      [],
    );
    expect(await reportsIn("")).toEqual([]);
    expect(await recordBounces(await system(), await reportsIn(returned(newId())))).toMatchObject({ unknown: 1 });
  });

  test("is told by a provider as well: by Message-ID or by address, hard or soft", async () => {
    const { messageId } = await aSentLetter();
    const soft = bounceNews.parse([{ recipient: "ELS@example.org", status: "deferred", reason: "452 4.2.2 over quota" }]);
    expect(await recordBounces(await system(), reportsFrom(soft))).toMatchObject({ noted: 1 });
    const hard = bounceNews.parse([{ messageId: `<${messageId}>`, status: "bounce" }]);
    expect(await recordBounces(await system(), reportsFrom(hard))).toMatchObject({ bounced: 1 });
    expect(bounceNews.safeParse([{ status: "bounce" }]).success).toBe(false);
  });

  test("is told to its person, until mail arrives again", async () => {
    const els = await aPerson({ email: "els@example.org" });
    const { id } = await aSentLetter();
    expect(await ownMailProblem(await world.as(els))).toBeNull();
    await recordBounces(await system(), [{ tag: id, code: "5.1.1", kind: "hard" }]);
    expect(await ownMailProblem(await world.as(els))).toMatchObject({ at: NOW });
    expect(await ownMailProblem(await world.as(await aPerson()))).toBeNull();
    await postLetter(await system(later(NOW, HOUR)), letter());
    await runWaitingWork(await system(later(NOW, HOUR)), 2000, ["mail.send"]);
    expect(await ownMailProblem(await world.as(els, later(NOW, 2 * HOUR)))).not.toBeNull();
    expect(await ownMailProblem(await world.as(els, later(NOW, 2 * DAY)))).toBeNull();
  });

  test("is not told to its person when the trouble is our own mail server's", async () => {
    const els = await aPerson({ email: "els@example.org" });
    const { id } = await aSentLetter();
    for (const problem of ["timeout", "connection", "sign-in", "sender 550 5.7.0", "unknown"]) {
      await world.ports.db.update(letters).set({ state: "refused", problem, problemAt: NOW }).where(eq(letters.id, id));
      expect(await ownMailProblem(await world.as(els)), problem).toBeNull();
    }
  });

  test.each([
    ["550 5.1.1", "noMailbox"],
    ["5.2.2", "full"],
    ["452 4.2.2", "full"],
    ["554 5.7.1", "spam"],
    ["5.1.2", "noDomain"],
    ["timeout", "away"],
    ["sign-in", "settings"],
    ["sender 550 5.7.0", "settings"],
    ["451", "later"],
    ["550", "noMailbox"],
    ["5.0.0", "no"],
    [null, "no"],
  ] as const)("%s means %s", (problem, reason) => expect(reasonFor(problem)).toBe(reason));
});

describe("a letter as HTML", () => {
  const html = (text: string, subject = "Vraag") => htmlOf({ subject, text, locale: "nl", baseUrl: "https://kring.example" });

  test("lets nothing that was typed become markup", () => {
    const written = html(
      `<img src=x onerror=alert(1)>\n\n- <b>"x"</b>\n  https://kring.example/a"><script>\n\n-- \n<i>waarom</i>`,
      "<script>",
    );
    expect(written).not.toMatch(/<(img|script|b|i)[\s>]/);
    expect(written).not.toMatch(/(src|href)="(?!https:\/\/kring\.example\/)/);
  });

  test("makes a button of our own addresses only, each with its plain address; others show where they lead", () => {
    const written = html("Kijk hier:\nhttps://kring.example/vragen/1\nhttps://kwaad.example/x\n\n-- \nWaarom.");
    expect(written.match(/class="k-button"/g)).toHaveLength(1);
    expect(written).toContain('href="https://kring.example/vragen/1" class="k-button"');
    expect(written).toContain(">https://kwaad.example/x</a>");
  });

  test("makes a row of buttons of named addresses of ours, and hides long ones below the letter behind their words", () => {
    const written = html(
      "Kom je?\n\nIk kom: https://kring.example/b/1?antwoord=ja\nIk kom niet: https://kring.example/b/1?antwoord=nee\nKlik: https://kwaad.example/x\n\n-- \nWaarom.\nGeen zulke mails meer: https://kring.example/afmelden/1",
    );
    expect([...written.matchAll(/href="([^"]+)" class="k-quiet"[^>]*>([^<]+)</g)].map(([, to, name]) => `${name} ${to}`)).toEqual([
      "Ik kom https://kring.example/b/1?antwoord=ja",
      "Ik kom niet https://kring.example/b/1?antwoord=nee",
    ]);
    expect(written).toContain('Klik: <a href="https://kwaad.example/x"');
    expect(written).toMatch(/href="https:\/\/kring\.example\/afmelden\/1"[^>]*>Geen zulke mails meer<\/a>/);
  });

  test("fetches nothing from anywhere", () => {
    expect(html("Dag\n\n-- \nx")).not.toMatch(/<(img|link|script|iframe)|url\(|@import/i);
  });
});
