import { createHash } from "node:crypto";
import { type Attachment, type ParsedMail, simpleParser } from "mailparser";
import type { MailFile, ReceivedMail } from "@/lib/kernel/mail";

/** The secret part of an address of ours, wherever a mail server writes down whom a mail was for. */
const TAG = /\+([0-9a-f]{32})@/gi;
const RECEIVERS = ["to", "cc", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-forwarded-to"];

/** A mail that came in, as far as an answer goes. */
export async function readAnswer(message: Buffer): Promise<ReceivedMail> {
  const mail = await simpleParser(message, { skipImageLinks: true });
  const lines = mail.headerLines.filter(({ key }) => RECEIVERS.includes(key)).map(({ line }) => line);
  return {
    id: mail.messageId ?? createHash("sha256").update(message).digest("hex"),
    from: mail.from?.value[0]?.address ?? null,
    tags: [...new Set([...lines.join("\n").matchAll(TAG)].flatMap(([, tag]) => tag?.toLowerCase() ?? []))],
    text: /^content-type:\s*text\/plain/im.test(message.toString("latin1")) ? (mail.text ?? "") : unwrapped(mail.text ?? ""),
    files: mail.attachments.filter((part) => !isOfSignature(part, mail.html || "")).map(fileOf),
    isAutomatic: isAutomatic(mail),
  };
}

/** The parser makes text of a mail in HTML alone, and breaks lines where the next word would pass this column. */
const COLUMNS = 80;

/** The lines as they were: one goes on where the next word did not fit. */
function unwrapped(text: string): string {
  const lines: string[] = [];
  let length = 0;
  for (const line of text.split("\n")) {
    const word = /^\S+/.exec(line)?.[0] ?? "";
    const goesOn = length > 0 && word !== "" && length + 1 + word.length > COLUMNS;
    lines.push(goesOn ? `${lines.pop()} ${line}` : line);
    length = line.length;
  }
  return lines.join("\n");
}

/** In bytes. Logos in a signature are smaller; what somebody shows between their words, a photograph or a screen, is larger. */
const LARGEST_LOGO = 100_000;
/** What proves who sent it, and is nothing to read. */
const PROOF = /^application\/(?:(?:x-)?pkcs7-signature|pgp-signature|pgp-keys)$/i;

/** The pictures of a signature stand between the words: by their place in the mail, or named there by their Content-ID. */
function isOfSignature({ contentType, contentDisposition, related, cid, size }: Attachment, html: string): boolean {
  if (PROOF.test(contentType)) return true;
  if (!contentType.startsWith("image/") || size > LARGEST_LOGO) return false;
  return related || contentDisposition === "inline" || (cid !== undefined && html.includes(`cid:${cid}`));
}

/** A file that has no name is called after what it is said to be. */
const fileOf = ({ filename, contentType, content }: Attachment): MailFile => ({
  fileName: filename || `document.${contentType.split("/")[1] ?? ""}`,
  content,
});

/** Out of office, a list, a returned mail: RFC 3834 and what programs did before it. */
function isAutomatic({ headers }: ParsedMail): boolean {
  const said = (name: string) => String(headers.get(name) ?? "").toLowerCase();
  const submitted = said("auto-submitted");
  if (submitted !== "" && submitted !== "no") return true;
  if (headers.has("x-autoreply") || headers.has("x-autorespond") || headers.has("list")) return true;
  return /^(bulk|list|junk|auto_reply)$/.test(said("precedence")) || said("x-auto-response-suppress") === "all";
}
