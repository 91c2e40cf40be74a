import { createHash } from "node:crypto";
import { brusselsClock } from "@/lib/kernel/dates";
import type { meetings } from "../tables";

/** What the form of a meeting is about, in its order. */
export const formFields = [
  "title",
  "introduction",
  "startsAt",
  "endsAt",
  "venue",
  "room",
  "address",
  "latitude",
  "longitude",
  "parking",
  "entrance",
  "accessibility",
  "lunch",
  "onlineUrl",
  "hostOrganisationId",
  "contactId",
  "capacity",
  "seatsPerOrganisation",
  "replyBy",
] as const;

export type FormField = (typeof formFields)[number];
export type Filled = Pick<typeof meetings.$inferSelect, FormField>;

/** Enough letters of a digest to tell two texts apart. */
const PRINT = 8;

/** As the form can tell values apart: a last day without its hour, a moment to the minute, lines however they end. */
function printOf(field: FormField, value: Filled[FormField]): string {
  const text = value instanceof Date ? brusselsClock(value).slice(0, field === "replyBy" ? 10 : 16) : String(value ?? "");
  return createHash("sha256").update(text.trim().replaceAll("\r\n", "\n")).digest("base64url").slice(0, PRINT);
}

/** What stood in the form when it was opened, in short: it travels along and shows what somebody else changed meanwhile. */
export const printsOf = (meeting: Filled): string => formFields.map((field) => printOf(field, meeting[field])).join(".");

type Sheets = {
  /** What is saved now, maybe by somebody else. */
  now: Filled;
  /** What this person sends. */
  mine: Partial<Filled>;
  /** Prints of what stood there when they opened the form. */
  seen: string;
  /** Prints of what they were told that stands there now. */
  known: string;
};

/**
 * Two leads in one form: what only the other changed stays, what only I changed goes in. `clashes` were changed by both,
 * each to something else, and I was not told of it yet; `kept` are the other's.
 */
export function merged({ now, mine, seen, known }: Sheets): { fields: Partial<Filled>; clashes: FormField[]; kept: FormField[] } {
  const [opened, told] = [seen.split("."), known.split(".")];
  if (opened.length !== formFields.length) return { fields: mine, clashes: [], kept: [] };
  const fields = { ...mine };
  const [clashes, kept]: [FormField[], FormField[]] = [[], []];
  for (const [index, field] of formFields.entries()) {
    if (!(field in mine)) continue;
    const [current, sent] = [printOf(field, now[field]), printOf(field, mine[field] ?? null)];
    if (current === opened[index] || current === sent) continue;
    if (sent === opened[index]) {
      Object.assign(fields, { [field]: now[field] });
      kept.push(field);
    } else if (current !== told[index]) clashes.push(field);
  }
  return { fields, clashes, kept };
}
