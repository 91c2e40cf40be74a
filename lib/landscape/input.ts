import { z } from "zod";
import { isDay } from "@/lib/kernel/days";
import { keepable } from "@/lib/kernel/text";
import { FIRST_YEAR, LAST_YEAR, LONGEST, MOST_NOTICE, productKinds, usageStates } from "./kinds";

/** Where the users of a product are looked for. Words of the address, so Dutch. */
export const whereNames = ["overal", "regio", "kring"] as const;
export type Where = (typeof whereNames)[number];

/** Topics that a product may have. */
export const MOST_TOPICS = 3;

const word = z.string().transform(keepable).pipe(z.string().trim().max(120)).catch("").default("");
const where = z.enum(whereNames).catch("overal").default("overal");

/** What the address of the list may say. Nonsense is read as nothing. */
export const landscapeAddress = z.object({
  q: word,
  waar: where,
  soort: z.enum(productKinds).optional().catch(undefined),
});
export const whereAddress = z.object({ waar: where });

const optionalId = z.union([z.literal(""), z.uuid()], "errors.choose").default("");

/** `2026-12-31`, and on a calendar. */
export const dayShape = z.string().refine((day) => isDay(day) && day >= `${FIRST_YEAR}-01-01`, "landscape.dayShape");

const wholeNumber = (least: number, most: number, message: string) =>
  z
    .string()
    .trim()
    .default("")
    .transform((typed, issue) => {
      if (typed === "") return null;
      const value = Number(typed);
      const isRight = /^\d+$/.test(typed) && value >= least && value <= most;
      if (!isRight) issue.addIssue({ code: "custom", message, params: { least, most } });
      return isRight ? value : null;
    });

const productWords = {
  product: z.string().trim().min(2, "landscape.productMissing").max(LONGEST.product, "errors.tooLong"),
  supplier: z.string().trim().max(LONGEST.supplier, "errors.tooLong").default(""),
};

export const usageInput = z.object({
  /** The entry that is changed; empty for a new one. */
  entry: optionalId,
  /** Whose register; empty for one's own. */
  organisation: optionalId,
  ...productWords,
  kind: z.union([z.literal(""), z.enum(productKinds)], "errors.choose").default(""),
  topics: z.array(z.string().max(80, "errors.invalid")).max(MOST_TOPICS, "landscape.tooManyTopics").default([]),
  state: z.enum(usageStates, "errors.choose"),
  since: wholeNumber(FIRST_YEAR, LAST_YEAR, "landscape.sinceWrong"),
  contractEnd: z.union([z.literal(""), dayShape], "landscape.dayShape").default(""),
  noticeMonths: wholeNumber(0, MOST_NOTICE, "landscape.noticeWrong"),
  lessons: z.string().trim().max(LONGEST.lessons, "errors.tooLong").default(""),
  contact: optionalId,
  mayCall: z.string().default(""),
});
export type UsageInput = z.output<typeof usageInput>;

export const entryInput = z.object({ entry: z.uuid("errors.invalid") });

export const productInput = z.object({
  id: z.uuid("errors.invalid"),
  ...productWords,
  kind: z.enum(productKinds, "errors.choose"),
  topics: z.array(z.string().max(80, "errors.invalid")).max(MOST_TOPICS, "landscape.tooManyTopics").default([]),
});
export type ProductInput = z.output<typeof productInput>;

export const mergeProductsInput = z.object({ id: z.uuid("errors.invalid"), into: z.uuid("landscape.chooseProduct") });

/** The longest sheet that is looked at, in lines and in bytes. */
export const MOST_LINES = 1000;
export const MOST_BYTES = 2_000_000;

export const usageSheetInput = z.object({ sheet: z.uuid("errors.invalid"), seen: z.string().max(64).default("") });

/** Why a sheet was not even looked at, as the address of the form tells it. */
export const sheetRefusal = z.enum(["nothing", "tooLarge", "notText"]).optional().catch(undefined);
export type SheetRefusal = NonNullable<z.output<typeof sheetRefusal>>;
