import { HIGHEST_IMPACT } from "./impact";

/** The entries of one term, side by side with what it says of each, in no order. */
export type Postings = { entries: Int32Array; impacts: Float32Array };

/** Four bytes for the entry, two for the impact, highest byte first as the database itself sends numbers. */
const WIDTH = 6;
/** Two bytes tell impacts apart to a twenty-thousandth. */
export const IMPACT_STEPS = 65_535 / HIGHEST_IMPACT;

export const noPostings: Postings = { entries: new Int32Array(0), impacts: new Float32Array(0) };

export function packPostings(postings: readonly { entry: number; impact: number }[]): Buffer {
  const bytes = Buffer.alloc(postings.length * WIDTH);
  postings.forEach(({ entry, impact }, place) => {
    bytes.writeInt32BE(entry, place * WIDTH);
    bytes.writeUInt16BE(Math.min(65_535, Math.max(1, Math.round(impact * IMPACT_STEPS))), place * WIDTH + 4);
  });
  return bytes;
}

export function unpackPostings(bytes: Buffer): Postings {
  const length = Math.floor(bytes.length / WIDTH);
  const entries = new Int32Array(length);
  const impacts = new Float32Array(length);
  for (let place = 0, at = 0; place < length; place++, at += WIDTH) {
    entries[place] = bytes.readInt32BE(at);
    impacts[place] = bytes.readUInt16BE(at + 4) / IMPACT_STEPS;
  }
  return { entries, impacts };
}

export function joinPostings(one: Postings, other: Postings): Postings {
  const entries = new Int32Array(one.entries.length + other.entries.length);
  const impacts = new Float32Array(entries.length);
  entries.set(one.entries);
  entries.set(other.entries, one.entries.length);
  impacts.set(one.impacts);
  impacts.set(other.impacts, one.impacts.length);
  return { entries, impacts };
}

export function packNumbers(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, place) => void bytes.writeInt32BE(number, place * 4));
  return bytes;
}
