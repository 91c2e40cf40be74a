/** The mail that every reply here answers, as its receiver saw it. */
export const ASKED = [
  "Dag Koen,",
  "",
  "Els Voorbeeld (ICT-verantwoordelijke, Tielt) vraagt:",
  "",
  "Hoe test je een back-up?",
  "",
  "We testen nu enkel of hij loopt.",
  "",
  "Antwoorden, doorgeven of zeggen dat het niets voor jou is, doe je hier:",
  "https://kring.example.org/vragen/0a0b0c0d-0000-4000-8000-000000000001",
  "",
  "-- ",
  "Je krijgt deze mail omdat Els Voorbeeld jou koos.",
  "Kenniskringen",
];

export const quoted = (lines = ASKED): string => lines.map((line) => `> ${line}`.trimEnd()).join("\n");
export const bare = (): string => ASKED.join("\n");
export const inHtml = (): string => ASKED.map((line) => (line === "" ? "<p></p>" : `<p>${line.replace(/</g, "&lt;")}</p>`)).join("\n");

export type Reply = {
  /** The program, the language, and what is particular. */
  name: string;
  text?: string;
  html?: string;
  flowed?: boolean;
  charset?: "utf-8" | "iso-8859-1";
  /** What its sender wrote, and nothing else. */
  wrote: string;
};

/** A file as it hangs on a mail; `cid` names it among the words. */
export type Hanging = { name?: string; type: string; content: string | Buffer; inline?: boolean; cid?: string };

type Envelope = { from?: string; to: string; id?: string; extra?: string[]; files?: Hanging[] };

/** A reply as it travels: quoted-printable or base64, in its own character set. */
export function mimeOf({ text, html, flowed, charset = "utf-8" }: Partial<Reply>, envelope: Envelope): Buffer {
  const { from = "koen@example.org", to, id = "reply-1@mail.example.org", extra = [], files = [] } = envelope;
  const words = [
    ...(text === undefined ? [] : [part(`text/plain; charset=${charset}${flowed ? "; format=flowed" : ""}`, text, charset)]),
    ...(html === undefined ? [] : [part(`text/html; charset=${charset}`, html, charset)]),
  ];
  const head = [
    `From: Koen Denkbeeld <${from}>`,
    `To: Kenniskring <${to}>`,
    "Subject: =?utf-8?Q?Re=3A_Els_Voorbeeld_vraagt?=",
    `Message-ID: <${id}>`,
    "Date: Mon, 23 Nov 2026 14:02:11 +0100",
    "MIME-Version: 1.0",
    ...extra,
  ].join("\r\n");
  const message =
    files.length > 0 ? multipart("mixed", [multipart("alternative", words), ...files.map(hanging)]) : multipart("alternative", words);
  return Buffer.from(`${head}\r\n${message}`, "latin1");
}

function multipart(kind: "mixed" | "alternative", parts: string[]): string {
  if (parts.length === 1) return parts[0] ?? "";
  const body = parts.map((one) => `--${kind}\r\n${one}\r\n`).join("");
  return `Content-Type: multipart/${kind}; boundary=${kind}\r\n\r\n${body}--${kind}--\r\n`;
}

function part(type: string, body: string, charset: "utf-8" | "iso-8859-1"): string {
  const bytes = Buffer.from(body.replace(/\n/g, "\r\n"), charset === "utf-8" ? "utf8" : "latin1");
  if (type.startsWith("text/html")) {
    const lines = bytes.toString("base64").match(/.{1,76}/g) ?? [];
    return `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines.join("\r\n")}`;
  }
  const encoded = [...bytes].map((byte) =>
    byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte),
  );
  return `Content-Type: ${type}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${encoded.join("").replace(/ \r\n/g, "=20\r\n")}`;
}

function hanging({ name, type, content, inline, cid }: Hanging): string {
  const kind = inline ? "inline" : "attachment";
  return [
    `Content-Type: ${type}${name ? `; name="${name}"` : ""}`,
    `Content-Disposition: ${kind}${name ? `; filename="${name}"` : ""}`,
    ...(cid ? [`Content-ID: <${cid}>`] : []),
    "Content-Transfer-Encoding: base64",
    "",
    ...(Buffer.from(content)
      .toString("base64")
      .match(/.{1,76}/g) ?? []),
  ].join("\r\n");
}
