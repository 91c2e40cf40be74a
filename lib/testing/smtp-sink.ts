/**
 * A mail server for tests: takes everything in, and refuses, delays or hangs when told to. From a shell:
 * `npx tsx lib/testing/smtp-sink.ts 7450 data/e2e/mail` writes what arrives in a folder, as the mail folder of an
 * installation does.
 */
import { createServer, type Socket } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { folderMail } from "../platform/mail/folder";

export type Received = { from: string; to: string[]; raw: string; mail: ParsedMail };

/** What the server does with the next letters: take them, or answer with this code at this point, or say nothing at all. */
export type Mood = "take" | "hang" | { at: "greeting" | "sender" | "recipient" | "data"; code: number; text?: string };

export type SmtpSink = {
  url: string;
  received: Received[];
  /** Every address that a sender named, also those that were refused. */
  recipients: string[];
  mood: Mood;
  stop: () => Promise<void>;
};

type Options = { port?: number; folder?: string; server?: SMTPServerOptions };

export async function startSmtpSink({ port = 0, folder, server: extra }: Options = {}): Promise<SmtpSink> {
  const sink: SmtpSink = { url: "", received: [], recipients: [], mood: "take", stop: async () => {} };
  const kept = folder ? folderMail(folder, "Kenniskring <kenniskring@example.org>") : null;
  const held = new Set<Socket>();
  const isAt = (point: string) => typeof sink.mood === "object" && sink.mood.at === point;
  const answer = (point: string, pass: () => void, refuse: (error: Error) => void) => {
    if (sink.mood === "hang") return;
    if (typeof sink.mood === "object" && isAt(point)) return refuse(coded(sink.mood));
    pass();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 100,
    logger: false,
    onAuth: (auth, _, done) => done(null, { user: auth.username }),
    onConnect: (_, done) => answer("greeting", done, done),
    onMailFrom: (_, __, done) => answer("sender", done, done),
    onRcptTo: ({ address }, _, done) => {
      sink.recipients.push(address);
      answer("recipient", done, done);
    },
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => answer("data", () => void take(Buffer.concat(pieces), session.envelope).then(() => done(), done), done));
    },
    ...extra,
  });
  type Envelope = { mailFrom: false | { address: string }; rcptTo: { address: string }[] };
  async function take(raw: Buffer, { mailFrom, rcptTo }: Envelope) {
    const mail = await simpleParser(raw);
    const to = rcptTo.map(({ address }) => address);
    sink.received.push({ from: mailFrom ? mailFrom.address : "", to, raw: raw.toString(), mail });
    const letter = { subject: mail.subject ?? "", text: mail.text ?? "", messageId: mail.messageId?.replace(/[<>]/g, "") ?? "" };
    for (const address of to) await kept?.send({ to: address, ...letter });
  }
  server.on("error", () => {});
  const opened = await new Promise<number>((resolve) => {
    const listening = server.listen(port, "127.0.0.1", () => resolve((listening.address() as { port: number }).port));
    listening.on("connection", (socket: Socket) => held.add(socket.on("close", () => held.delete(socket))));
  });
  sink.url = `smtp://127.0.0.1:${opened}`;
  sink.stop = () =>
    new Promise((resolve) => {
      for (const socket of held) socket.destroy();
      server.close(() => resolve());
    });
  return sink;
}

const coded = ({ code, text = "not now" }: Exclude<Mood, string>) => Object.assign(new Error(text), { responseCode: code });

/** A port where nothing answers. */
export async function deadPort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port));
  });
  await new Promise((resolve) => server.close(resolve));
  return port;
}

if (process.argv[1]?.endsWith("smtp-sink.ts")) {
  const [port, folder] = process.argv.slice(2);
  const sink = await startSmtpSink({ port: Number(port ?? 7450), folder });
  process.stdout.write(`${JSON.stringify({ smtp: sink.url, folder: folder ?? null })}\n`);
}
