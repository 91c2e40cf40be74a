import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Letter, Mail } from "@/lib/kernel/mail";
import { type SmtpSink, startSmtpSink } from "@/lib/testing/smtp-sink";
import { folderMail } from "./folder";
import { smtpMail } from "./smtp";

const folder = mkdtempSync(join(tmpdir(), "kenniskring-mail-"));
const from = "Kenniskring <kring@example.org>";
let sink: SmtpSink;

beforeAll(async () => {
  sink = await startSmtpSink();
});
afterAll(async () => {
  await sink.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  sink.received.length = 0;
  sink.recipients.length = 0;
  sink.mood = "take";
});

type Arrived = { to: string; subject: string; text: string; messageId: string };
type Adapter = { name: string; open: () => Mail; received: () => Promise<Arrived[]> };

const adapters: Adapter[] = [
  {
    name: "folder",
    open: () => folderMail(folder, from),
    received: async () =>
      Promise.all(
        readdirSync(folder).map(async (name) => {
          const file = readFileSync(join(folder, name), "utf8");
          const header = (field: string) => new RegExp(`^${field}: <?(.*?)>?$`, "m").exec(file)?.[1] ?? "";
          const text = file.slice(file.indexOf("\n\n") + 2).trimEnd();
          return { to: header("To"), subject: header("Subject"), text, messageId: header("Message-ID") };
        }),
      ),
  },
  {
    name: "smtp",
    open: () => smtpMail({ url: sink.url, from }),
    received: async () =>
      sink.received.map(({ to, mail }) => ({
        to: to.join(),
        subject: mail.subject ?? "",
        text: (mail.text ?? "").trimEnd(),
        messageId: mail.messageId?.replace(/[<>]/g, "") ?? "",
      })),
  },
];

const letter: Letter = { to: "els@example.org", subject: "Één bericht — €5", text: "Dag Els,\n\nTot dan.", messageId: "one@kenniskring" };

describe.each(adapters)("the mail contract on $name", ({ open, received }) => {
  test("a letter arrives as it was written, at one address, under its own number", async () => {
    await open().send(letter);
    expect(await received()).toEqual([{ to: letter.to, subject: letter.subject, text: letter.text, messageId: letter.messageId }]);
  });

  test("the same letter sent twice can be told to be one", async () => {
    const mail = open();
    await mail.send(letter);
    await mail.send(letter);
    expect(new Set((await received()).map(({ messageId }) => messageId)).size).toBe(1);
  });

  test.each(["Vraag\r\nBcc: kwaad@example.org", "Vraag\nX-Kwaad: 1", "Vraag\u2028Bcc: kwaad@example.org\r\n\r\nAnder lijf"])(
    "a subject stays one line: %j",
    async (subject) => {
      await open().send({ ...letter, subject });
      const [arrived, ...more] = await received();
      expect(more).toEqual([]);
      expect(arrived?.to).toBe(letter.to);
      expect(arrived?.subject).not.toMatch(/[\r\n\u2028]/);
      expect(arrived?.text).toBe(letter.text);
    },
  );
});

describe("over SMTP", () => {
  const open = (settings: Partial<Parameters<typeof smtpMail>[0]> = {}) =>
    smtpMail({ url: sink.url, from, patience: { connect: 300, silence: 300, pause: 0 }, ...settings });

  test("a letter says that a machine wrote it, how to stop it with one POST, and where it returns to", async () => {
    const tag = "0a0b0c0d-0000-4000-8000-000000000001";
    const unsubscribe = "https://kring.example/api/afmelden/abc?mail=digest";
    await open({ bouncesTo: "terug@kring.example" }).send({ ...letter, html: "<p>Dag</p>", tag, unsubscribe });
    const [one] = sink.received;
    expect(one?.from).toBe(`terug+${tag}@kring.example`);
    const { headers } = await simpleParser(one?.raw ?? "");
    expect(headers.get("auto-submitted")).toBe("auto-generated");
    expect(one?.raw).toContain(`List-Unsubscribe: <${unsubscribe}>`);
    expect(one?.raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(one?.raw).toMatch(/Content-Type: multipart\/alternative/);
    expect(one?.mail.html).toContain("<p>Dag</p>");
  });

  test("an appointment is one to mail programs: its method is told beside it, and only its receiver is in it", async () => {
    const event = "BEGIN:VEVENT\r\nUID:1@kenniskring\r\nSUMMARY:Één bijeenkomst\r\nEND:VEVENT";
    for (const method of ["REQUEST", "CANCEL"]) {
      const calendar = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:${method}\r\n${event}\r\nEND:VCALENDAR`;
      await open().send({ ...letter, html: "<p>Dag</p>", calendar });
      const raw = sink.received.at(-1)?.raw ?? "";
      expect(raw).toMatch(new RegExp(`Content-Type: text/calendar;[\\s\\S]{0,40}method=${method}`));
      const { attachments } = await simpleParser(raw);
      expect(attachments.map(({ content }) => content.toString().trim())).toContain(calendar);
      expect(sink.received.at(-1)?.mail.text?.trim()).toBe(letter.text);
    }
    const readable = folderMail(folder, from);
    await readable.send({ ...letter, calendar: event });
    expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"))).toEqual([
      expect.stringContaining("Één bijeenkomst"),
    ]);
    expect([readable.from, open().from]).toEqual(["kring@example.org", "kring@example.org"]);
  });

  test("a letter that nobody may stop has no such header, and an address that is none is left out", async () => {
    await open().send(letter);
    await open().send({ ...letter, unsubscribe: "https://kring.example/x>\r\nBcc: kwaad@example.org" });
    for (const { raw } of sink.received) expect(raw).not.toContain("List-Unsubscribe");
  });

  test.each([
    [{ at: "recipient", code: 550, text: "5.1.1 els@example.org: no such user" }, "550 5.1.1", true],
    [{ at: "data", code: 554, text: "5.7.1 looks like spam" }, "554 5.7.1", true],
    [{ at: "recipient", code: 450, text: "4.2.0 greylisted" }, "450 4.2.0", false],
    [{ at: "data", code: 452, text: "4.2.2 mailbox full" }, "452 4.2.2", false],
    [{ at: "sender", code: 550, text: "5.7.0 not you" }, "sender 550 5.7.0", false],
    [{ at: "greeting", code: 554, text: "5.3.2 closed" }, "connection", false],
    ["hang", "timeout", false],
  ] as const)("after %j the problem is %s, for good: %s; and no word of the server is kept", async (mood, problem, forGood) => {
    sink.mood = mood;
    await expect(open().send(letter)).rejects.toMatchObject({ name: "NotSent", problem, forGood });
    sink.mood = "take";
    await open().send(letter);
    expect(sink.received).toHaveLength(1);
  });

  test("a password does not travel over a network without encryption, and no server is no answer", async () => {
    await expect(open({ url: "smtp://127.0.0.1:9" }).send(letter)).rejects.toMatchObject({ forGood: false });
    const plain = await startSmtpSink();
    const other = open({ url: plain.url.replace("smtp://127.0.0.1", "smtp://me:secret@0.0.0.0") });
    await expect(other.send(letter)).rejects.toMatchObject({ forGood: false });
    expect(plain.received).toEqual([]);
    await plain.stop();
  });

  test("while the server is away, the next letters do not wait for it one by one", async () => {
    const mail = open({ patience: { connect: 200, silence: 200, pause: 10_000 } });
    sink.mood = "hang";
    await expect(mail.send(letter)).rejects.toMatchObject({ problem: "timeout" });
    const started = Date.now();
    for (let n = 0; n < 20; n++) await expect(mail.send(letter)).rejects.toMatchObject({ problem: "timeout" });
    expect(Date.now() - started).toBeLessThan(150);
  });
});
