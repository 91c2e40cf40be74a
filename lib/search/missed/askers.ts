import { createHash } from "node:crypto";

/** So many different people have to ask for something before anybody is shown it: fewer might be recognised by it. */
export const ENOUGH = 3;

/** So few numbers that each stands for several people in any platform of some size: a number leads to nobody. */
const NUMBERS = 256;

/** A number that tells one asker of these words from another, mostly, and says nothing of who they are or what else they asked. */
export const askerNumber = (words: string, personId: string): number =>
  createHash("sha256").update(`${words}\n${personId}`).digest().readUInt32BE() % NUMBERS;
