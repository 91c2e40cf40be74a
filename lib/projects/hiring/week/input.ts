import { z } from "zod";
import { type HalfDay, halfDays } from "../kinds";

/** `1:monAm`: the first person, Monday morning. */
const place = z.string().transform((text, issue) => {
  const [, person = "", half = ""] = /^(\d{1,2}):(\w+)$/.exec(text) ?? [];
  const halfDay = halfDays.find((each) => each === half);
  if (halfDay) return { person: Number(person), halfDay };
  issue.addIssue({ code: "custom", message: "errors.invalid" });
  return z.NEVER;
});
export type Place = { person: number; halfDay: HalfDay };

export const weekInput = z.object({
  project: z.string(),
  organisation: z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "errors.choose"),
  places: z.array(place).max(200).default([]),
});
export type WeekInput = z.output<typeof weekInput>;
