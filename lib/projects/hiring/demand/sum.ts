import { FULL_TIME, LEAST_PER_PERSON } from "../kinds";

export type Warning = "tooLittle" | "tooMuch";

/** What everybody needs together, what that is per person, and whether that makes a job. Hundredths of a full-time job. */
export type DemandSum = { together: number; persons: number; filled: number; warning: Warning | null };

export function sumOf(uses: (number | null)[], persons: number): DemandSum {
  const known = uses.filter((use) => use !== null);
  const together = known.reduce((sum, use) => sum + use, 0);
  const warning = together < LEAST_PER_PERSON * persons ? "tooLittle" : together > FULL_TIME * persons ? "tooMuch" : null;
  return { together, persons, filled: known.length, warning: known.length === 0 ? null : warning };
}
