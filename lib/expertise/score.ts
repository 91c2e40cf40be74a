import type { EvidenceMatch, EvidenceType, ExpertiseParameters, Strength } from "./parameters";
import type { EvidenceRole } from "./tables";

/** A source on one topic, weighed. `date` is a day, `2026-12-03`. */
export type Weighed = { role: EvidenceRole; date: string; value: number };

export type Line = { score: number; count: number; lastDate: string };

/** Values are compared when the job runs again, and the database keeps seven digits. */
const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

/** Age in whole months, so that every value stays as it is until the first of the next month. */
function ageInYears(date: string, today: string): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return Math.max(0, months(today) - months(date)) / 12;
}

export function recency(date: string, today: string, { floor, halfLifeYears }: ExpertiseParameters["recency"]): number {
  return floor + (1 - floor) * 2 ** (-ageInYears(date, today) / halfLifeYears);
}

/** What one source says about one person on one topic: role × match × type × recency. */
export function evidenceValue(
  source: { role: EvidenceRole; match: EvidenceMatch; type: EvidenceType; date: string },
  today: string,
  parameters: ExpertiseParameters,
): number {
  const { roles, matches, types } = parameters;
  return rounded(roles[source.role] * matches[source.match] * types[source.type] * recency(source.date, today, parameters.recency));
}

/**
 * A person's strength on one topic: sources from strong to weak, each next one damped. Only what one merely uploaded is
 * normalised, so that one more work of one's own can never lower the outcome.
 */
export function score(sources: Weighed[], { damping, mostSources, uploads }: ExpertiseParameters): number {
  const uploaded = sources.filter(({ role }) => role === "uploader").length;
  const uploadFactor = 1 / (1 + uploads.weight * Math.log2(1 + uploaded / uploads.usual));
  const values = sources.map(({ role, value }) => (role === "uploader" ? value * uploadFactor : value));
  const best = values.sort((one, other) => other - one).slice(0, mostSources);
  return rounded(best.reduce((sum, value, place) => sum + value * damping ** place, 0));
}

/** One line of a profile, or null when there is too little to show. */
export function lineOf(sources: Weighed[], today: string, parameters: ExpertiseParameters): Line | null {
  const { shown } = parameters;
  const ownRecentWork = sources.some(({ role, date }) => role !== "uploader" && ageInYears(date, today) <= shown.ownWorkWithinYears);
  if (sources.length < shown.sources && !ownRecentWork) return null;
  const lastDate = sources.reduce((last, { date }) => (date > last ? date : last), "");
  return { score: score(sources, parameters), count: sources.length, lastDate };
}

/** A score in words: never a percentage of knowing. */
export function strengthOf(value: number, { experienced, guide }: ExpertiseParameters["strengths"]): Strength {
  if (value >= guide) return "guide";
  return value >= experienced ? "experienced" : "familiar";
}
