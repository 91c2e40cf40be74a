import { simpleParser } from "mailparser";
import type { BounceReport } from "@/lib/kernel/mail";

const TAG = /\+([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/i;

/**
 * What a returned mail (RFC 3464) says, per receiver. Only what carries the number or the Message-ID of a letter of ours
 * counts: anybody can send something that looks like a returned mail.
 */
export async function reportsIn(message: Buffer | string): Promise<BounceReport[]> {
  const parsed = await simpleParser(message, { keepDeliveryStatus: true });
  const status = parsed.attachments.find(({ contentType }) => contentType === "message/delivery-status");
  if (!status) return [];
  const source = message.toString();
  const letter = { tag: TAG.exec(source)?.[1]?.toLowerCase(), messageId: /<([^<>\s]{1,200}@kenniskring)>/.exec(source)?.[1] };
  if (!letter.tag && !letter.messageId) return [];
  return status.content
    .toString("utf8")
    .split(/\r?\n\s*\r?\n/)
    .flatMap((block) => reportOf(block, letter));
}

/** The first block is about the message as a whole and names no receiver. */
function reportOf(block: string, letter: Pick<BounceReport, "tag" | "messageId">): BounceReport[] {
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.*(?:\\r?\\n[ \\t].*)*)`, "im").exec(block)?.[1]?.trim();
  const recipient = field("Final-Recipient") ?? field("Original-Recipient");
  const action = field("Action")?.toLowerCase();
  if (!recipient || !action) return [];
  const code = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(field("Status") ?? "")?.[0] ?? "5.0.0";
  const isHard = action.startsWith("failed") && code.startsWith("5");
  return [{ ...letter, recipient: recipient.replace(/^[^;]*;\s*/, ""), code, kind: isHard ? "hard" : "soft" }];
}
