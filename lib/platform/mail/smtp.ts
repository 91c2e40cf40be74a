import nodemailer from "nodemailer";
import { addressIn, isMailAddress, type Letter, type Mail, NotSent, tagged } from "@/lib/kernel/mail";
import { oneLine } from "@/lib/kernel/text";

type Settings = {
  url: string;
  from: string;
  /** Where mail that cannot be delivered returns to; each letter adds its tag to it. */
  bouncesTo?: string;
  /** Where answers come in; see Mail. */
  answersTo?: string;
  /** Milliseconds; tests wait less. */
  patience?: Partial<typeof usual>;
};

/** Shorter than a slice on a serverless host. After trouble with the server itself, letters in the next moments fail at once. */
const usual = { connect: 5_000, silence: 15_000, pause: 30_000 };

/** Mail through a server that the configuration names. It takes each letter to exactly one address, or says why not. */
export function smtpMail({ url, from, bouncesTo, answersTo, patience }: Settings): Mail {
  const { connect, silence, pause } = { ...usual, ...patience };
  const { username, hostname } = new URL(url);
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 2,
    maxMessages: 50,
    connectionTimeout: connect,
    greetingTimeout: connect,
    dnsTimeout: connect,
    socketTimeout: silence,
    // A password never travels in the clear over a network.
    requireTLS: username !== "" && !/^(localhost|127\.|\[?::1)/.test(hostname),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  let away = { until: 0, problem: "" };
  async function send(letter: Letter) {
    if (!isMailAddress(letter.to)) throw new NotSent("5.1.3", true);
    if (Date.now() < away.until) throw new NotSent(away.problem, false);
    try {
      await transport.sendMail(messageOf(letter, from, bouncesTo));
    } catch (error) {
      const notSent = notSentBecause(error as SmtpError);
      if (aboutTheServer.has(notSent.problem)) away = { until: Date.now() + pause, problem: notSent.problem };
      throw notSent;
    }
  }
  return { from: addressIn(from), answersTo, send };
}

const aboutTheServer = new Set(["timeout", "connection", "sign-in"]);

function messageOf(letter: Letter, from: string, bouncesTo: string | undefined) {
  const stop = letter.unsubscribe && !/[\s<>]/.test(letter.unsubscribe) ? letter.unsubscribe : undefined;
  return {
    from,
    to: { name: "", address: letter.to },
    envelope: { from: returnAddress(bouncesTo ?? addressIn(from), bouncesTo ? letter.tag : undefined), to: [letter.to] },
    replyTo: isMailAddress(letter.replyTo) ? letter.replyTo : undefined,
    subject: oneLine(letter.subject),
    text: letter.text,
    html: letter.html || undefined,
    icalEvent: letter.calendar ? { method: methodOf(letter.calendar), filename: "invite.ics", content: letter.calendar } : undefined,
    messageId: `<${letter.messageId.replace(/[^\w.@+-]/g, "")}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(stop ? { "List-Unsubscribe": `<${stop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } : {}),
    },
  };
}

/** Said twice, in the text and about it, or programs take it for a file like any other (RFC 6047). */
const methodOf = (calendar: string): string => /^METHOD:(\w+)/m.exec(calendar)?.[1] ?? "PUBLISH";

/** `bounces@example.org` with a tag is `bounces+tag@example.org`: a mail that returns says which letter it was. */
function returnAddress(address: string, tag: string | undefined): string {
  return tag && /^[\w-]+$/.test(tag) ? tagged(address, tag) : address;
}

type SmtpError = Error & { code?: string; command?: string; responseCode?: number; response?: string };

/** Where in the talk a `no` is meant for this letter: a `no` to our sign-in or our sender is about us, and may be put right. */
const aboutTheLetter = new Set(["RCPT TO", "DATA"]);

/** Keeps the codes of an answer and none of its words: they may repeat the address. */
function notSentBecause({ code, command, responseCode, response }: SmtpError): NotSent {
  if (code === "EAUTH") return new NotSent("sign-in", false);
  if (code === "ETIMEDOUT") return new NotSent("timeout", false);
  if (!responseCode) return new NotSent("connection", false);
  const detail = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response ?? "")?.[0];
  const problem = detail ? `${responseCode} ${detail}` : String(responseCode);
  if (command === "MAIL FROM") return new NotSent(`sender ${problem}`, false);
  if (!aboutTheLetter.has(command ?? "")) return new NotSent("connection", false);
  return new NotSent(problem, responseCode >= 500);
}
