import { createHash, randomInt, timingSafeEqual } from "node:crypto";

/** What we keep of a secret: its SHA-256, in hex. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** A code of six digits that a person types over from a mail. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/** Compares two secrets in a time that tells nothing. */
export function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(hashOf(expected)));
}
