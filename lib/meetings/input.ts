import { z } from "zod";
import { fromBrussels } from "@/lib/kernel/dates";
import { type MapPoint, mapPointIn } from "./planning/map-point";

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, "errors.tooLong")
    .default("")
    // A browser ends the lines of a form in its own way.
    .transform((typed) => typed.replaceAll("\r\n", "\n"));

const day = z
  .string()
  .trim()
  .regex(/^20\d\d-[01]\d-[0-3]\d$/, "meetings.dayWrong");

/** `9.30`, `9:30`, `9u30`, `09h30` and `9` all mean the same on a Flemish keyboard. */
const clock = z
  .string()
  .trim()
  .toLowerCase()
  .transform((typed, ctx) => {
    const found = /^([01]?\d|2[0-3])(?:[.:uh]([0-5]\d)?)?(?: ?uur)?$/.exec(typed);
    if (found) return `${(found[1] ?? "").padStart(2, "0")}:${found[2] ?? "00"}`;
    ctx.addIssue({ code: "custom", message: "meetings.timeWrong" });
    return z.NEVER;
  });

const link = z
  .string()
  .trim()
  .default("")
  .refine((typed) => typed === "" || /^https:\/\/\S+\.\S+$/.test(typed), "meetings.linkWrong")
  .transform((typed) => typed || null);

const seats = z
  .string()
  .trim()
  .default("")
  .refine((typed) => typed === "" || /^[1-9]\d{0,3}$/.test(typed), "meetings.seatsWrong")
  .transform((typed) => (typed ? Number(typed) : null));

const chosen = z
  .string()
  .default("")
  .transform((value) => value || null);

/** A link to a map or two numbers, as a point; empty is none. */
const mapPoint = z
  .string()
  .trim()
  .max(2000, "errors.tooLong")
  .default("")
  .transform((typed, ctx) => {
    const point = mapPointIn(typed);
    if (typed === "" || point) return point;
    ctx.addIssue({ code: "custom", message: "planning.mapPointWrong" });
    return z.NEVER;
  });

const meetingFields = {
  title: z.string().trim().min(1, "errors.required").max(160, "errors.tooLong"),
  introduction: text(4000),
  day,
  from: clock,
  to: clock,
  venue: text(160),
  room: text(120),
  address: text(200),
  mapPoint,
  placeFrom: chosen,
  parking: text(600),
  entrance: text(600),
  accessibility: text(600),
  lunch: text(300),
  onlineUrl: link,
  hostOrganisationId: chosen,
  contactId: chosen,
  capacity: seats,
  seatsPerOrganisation: seats,
  replyBy: z.union([z.literal(""), day], "meetings.dayWrong").default(""),
};

type Typed = { day: string; from: string; to: string; replyBy: string; mapPoint: MapPoint | null };

/** Day and clock as typed become moments; the last day to answer lasts until its midnight. */
function moments<T extends Typed>({ day: date, from, to, replyBy, mapPoint: point, ...rest }: T, ctx: z.core.$RefinementCtx) {
  const startsAt = fromBrussels(`${date}T${from}`);
  const endsAt = fromBrussels(`${date}T${to}`);
  if (Number.isNaN(startsAt.getTime())) ctx.addIssue({ code: "custom", path: ["day"], message: "meetings.dayWrong" });
  else if (endsAt <= startsAt) ctx.addIssue({ code: "custom", path: ["to"], message: "meetings.endsTooEarly" });
  const { latitude, longitude } = point ?? { latitude: null, longitude: null };
  return { ...rest, startsAt, endsAt, latitude, longitude, replyBy: replyBy ? fromBrussels(`${replyBy}T23:59`) : null };
}

export const planMeetingInput = z
  .object({
    ...meetingFields,
    circle: z.string(),
    circles: z.array(z.string()).default([]),
    copyOf: chosen,
    bring: z.enum(["nothing", "frame", "slots"]).default("nothing"),
  })
  .transform(moments);

export const changeMeetingInput = z
  .object({ ...meetingFields, meeting: z.string(), small: z.string().default(""), seen: text(400), known: text(400) })
  .transform(moments)
  .transform(({ small, ...fields }) => ({ ...fields, isSmall: small === "yes" }));

/** Why it does not take place: nobody likes to guess. */
export const cancelMeetingInput = z.object({
  meeting: z.string(),
  reason: z.string().trim().min(1, "planning.reasonMissing").max(600, "errors.tooLong"),
});

export const meetingInput = z.object({ meeting: z.string() });
