import { randomBytes, randomUUID } from "node:crypto";

/** A new primary key. */
export const newId = (): string => randomUUID();

/** Sorts before every id: where a walk through a table begins. */
export const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/** A secret that fits in an address: 32 random bytes, base64url. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a word from an address can be an id at all: the database refuses anything else with an error. */
export const isId = (value: string): boolean => uuid.test(value);

/** A readable piece of an address: `Één Kring & co` becomes `een-kring-co`. */
export function slugOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
}
