import { z } from "zod";
import { regions } from "@/lib/geography/places";
import { isDay } from "@/lib/kernel/days";
import { keepable } from "@/lib/kernel/text";
import { lotsIn } from "./lots";

/** Words of the address of the list, so Dutch: what still runs, what ends within nine months, what is over, all. */
export const standings = ["lopend", "loopt-af", "voorbij", "alles"] as const;

const word = z.string().transform(keepable).pipe(z.string().trim().max(120)).catch("").default("");
export const frameworksAddress = z.object({
  q: word,
  stand: z.enum(standings).catch("lopend").default("lopend"),
  /** `ja`: only those that are open to where I work. */
  voor: z.enum(["ons"]).optional().catch(undefined),
});
export type FrameworksAddress = z.output<typeof frameworksAddress>;

const text = (most: number) => z.string().trim().max(most, "errors.tooLong").default("");
const day = z.string().refine((typed) => isDay(typed) && typed >= "2000-01-01", "frameworks.dayShape");
const optionalId = z.union([z.literal(""), z.uuid()], "errors.choose").default("");
const isLink = (typed: string) => typed === "" || (/^https?:\/\/\S+$/.test(typed) && URL.canParse(typed));

const lots = z
  .string()
  .max(20_000, "errors.tooLong")
  .default("")
  .transform((typed, issue) => {
    const { lots: read, wrong } = lotsIn(typed);
    if (wrong) issue.addIssue({ code: "custom", message: wrong.key, params: { line: wrong.line } });
    return read;
  });

const MOST_DOCUMENTS = 20;
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Addresses of documents, pasted one a line. */
const documents = z
  .string()
  .max(8000, "errors.tooLong")
  .default("")
  .transform((typed, issue) => {
    const lines = typed.split(/\s+/).filter(Boolean);
    const ids = lines.flatMap((line) => line.match(ID)?.[0] ?? []);
    if (ids.length < lines.length) issue.addIssue({ code: "custom", message: "frameworks.documentShape" });
    if (ids.length > MOST_DOCUMENTS) issue.addIssue({ code: "custom", message: "frameworks.tooManyDocuments" });
    return [...new Set(ids)];
  });

export const frameworkInput = z
  .object({
    /** The one that is changed; empty for a new one. */
    framework: optionalId,
    title: z.string().trim().min(3, "frameworks.titleMissing").max(160, "errors.tooLong"),
    summary: text(1500),
    organiser: z.string().trim().min(2, "frameworks.organiserMissing").max(120, "errors.tooLong"),
    contractors: text(300),
    lots,
    endsOn: day,
    extendableUntil: z.union([z.literal(""), day], "frameworks.dayShape").default(""),
    openToAll: z.enum(["all", "some"], "errors.choose"),
    openRegions: z.array(z.enum(regions().map(({ id }) => id))).default([]),
    openCircles: z.array(z.uuid("errors.invalid")).default([]),
    openTo: text(600),
    howToJoin: text(1500),
    joinLink: z.string().trim().max(400, "errors.tooLong").refine(isLink, "frameworks.linkShape").default(""),
    contact: text(200),
    documents,
    maximumReached: z.string().default(""),
    circle: optionalId,
  })
  .refine(({ endsOn, extendableUntil }) => extendableUntil === "" || extendableUntil >= endsOn, {
    message: "frameworks.extensionBefore",
    path: ["extendableUntil"],
  });
export type FrameworkInput = z.output<typeof frameworkInput>;

const since = z
  .string()
  .trim()
  .default("")
  .refine((typed) => typed === "" || (/^\d{4}$/.test(typed) && Number(typed) >= 1990 && Number(typed) <= 2100), "frameworks.sinceWrong")
  .transform((typed) => (typed === "" ? null : Number(typed)));

export const useInput = z.object({
  framework: z.uuid("errors.invalid"),
  since,
  lots: z.array(z.string().max(12)).default([]),
  experience: text(1000),
});
export type UseInput = z.output<typeof useInput>;

export const frameworkIdInput = z.object({ framework: z.uuid("errors.invalid") });
export const followInput = frameworkIdInput.extend({ press: z.enum(["follow", "unfollow"], "errors.choose") });
