import { Refused } from "./answer";
import type { Collection, Field } from "./collection";
import { keyOf } from "./words";

/** Which documents a filter lets through, by number: 1 or 0. */
export type Mask = Uint8Array;

type Reader = { text: string; at: number; operators: number };
const MOST_OPERATORS = 100;
const COMPARISONS = [":!=", ":>=", ":<=", ":=", ":>", ":<", ":"];

/** Reads a filter as the server does: from left to right, && and || alike, parentheses first. */
export function maskOf(collection: Collection, filter: string | undefined): Mask {
  if (!filter?.trim()) return everything(collection);
  const reader = { text: filter, at: 0, operators: 0 };
  const mask = expression(collection, reader);
  if (peek(reader) !== "") throw new Refused(400, "Could not parse the filter query.");
  if (reader.operators > MOST_OPERATORS) throw new Refused(400, "`filter_by` has too many operations.");
  return mask;
}

export function everything(collection: Collection): Mask {
  const mask = new Uint8Array(collection.next);
  for (const number of collection.docs.keys()) mask[number] = 1;
  return mask;
}

function peek(reader: Reader): string {
  while (reader.text[reader.at] === " ") reader.at++;
  return reader.text[reader.at] ?? "";
}

function expression(collection: Collection, reader: Reader): Mask {
  let mask = unit(collection, reader);
  for (;;) {
    peek(reader);
    const operator = reader.text.slice(reader.at, reader.at + 2);
    if (operator !== "&&" && operator !== "||") return mask;
    reader.at += 2;
    reader.operators++;
    const other = unit(collection, reader);
    mask = mask.map((one, place) => (operator === "&&" ? one & (other[place] ?? 0) : one | (other[place] ?? 0)));
  }
}

function unit(collection: Collection, reader: Reader): Mask {
  if (peek(reader) !== "(") return comparison(collection, reader);
  reader.at++;
  const mask = expression(collection, reader);
  if (peek(reader) !== ")") throw new Refused(400, "Could not parse the filter query: unbalanced parentheses.");
  reader.at++;
  return mask;
}

function comparison(collection: Collection, reader: Reader): Mask {
  const colon = reader.text.indexOf(":", reader.at);
  if (colon < 0) throw new Refused(400, "Could not parse the filter query.");
  const name = reader.text.slice(reader.at, colon).trim();
  const field = name === "id" ? { name, type: "string" } : collection.field(name);
  if (!field) throw new Refused(400, `Could not find a filter field named \`${name}\` in the schema.`);
  const sign = COMPARISONS.find((one) => reader.text.startsWith(one, colon)) ?? ":";
  reader.at = colon + sign.length;
  const values = valuesAt(reader);
  const found = field.type.startsWith("string") ? textMask(collection, field, values) : numberMask(collection, field, sign, values);
  return sign === ":!=" ? everything(collection).map((one, place) => one & (found[place] ? 0 : 1)) : found;
}

/** A value, or a list of them. A bracket that is not closed ends where the filter does, without a word about it. */
function valuesAt(reader: Reader): string[] {
  const isList = peek(reader) === "[";
  if (isList) reader.at++;
  const values: string[] = [];
  do {
    values.push(valueAt(reader, isList));
  } while (isList && reader.text[reader.at++] === ",");
  const trimmed = values.map((one) => one.trim()).filter((one) => one !== "");
  if (trimmed.length === 0 && !isList) throw new Refused(400, "Error with filter field: filter value cannot be empty.");
  return trimmed;
}

/** Up to what ends it; nothing between backticks does. */
function valueAt(reader: Reader, isList: boolean): string {
  let value = "";
  let quoted = false;
  for (; reader.at < reader.text.length; reader.at++) {
    const letter = reader.text[reader.at] ?? "";
    if (!quoted && (isList ? ",]".includes(letter) : endsAt(reader))) break;
    if (letter === "`") quoted = !quoted;
    else value += letter;
  }
  return value;
}

const endsAt = ({ text, at }: Reader): boolean => text[at] === ")" || text.startsWith("&&", at) || text.startsWith("||", at);

function textMask(collection: Collection, { name }: Field, values: string[]): Mask {
  const mask = new Uint8Array(collection.next);
  for (const value of values) {
    const numbers = name === "id" ? [collection.numberOf(value) ?? -1] : collection.having(name, keyOf(value, collection.rules));
    for (const number of numbers) if (collection.docs.has(number)) mask[number] = 1;
  }
  return mask;
}

function numberMask(collection: Collection, { name, type }: Field, sign: string, values: string[]): Mask {
  const wanted = values.map(Number);
  if (wanted.some(Number.isNaN)) throw new Refused(400, `Error with filter field \`${name}\`: Not an ${type}.`);
  const [first = 0] = wanted;
  const holds = (value: number): boolean => {
    if (sign === ":>=") return value >= first;
    if (sign === ":<=") return value <= first;
    if (sign === ":>") return value > first;
    return sign === ":<" ? value < first : wanted.includes(value);
  };
  const mask = new Uint8Array(collection.next);
  for (const [number, doc] of collection.docs) if (typeof doc[name] === "number" && holds(doc[name])) mask[number] = 1;
  return mask;
}
