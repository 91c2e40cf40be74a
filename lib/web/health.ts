import "server-only";
import { type Readiness, readiness } from "@/lib/platform/checks/ready";
import { env } from "@/lib/platform/env";
import { ports } from "./ports";

export type { Engine, Readiness } from "@/lib/platform/checks/ready";

/** Milliseconds that an answer is given again: whoever asks a thousand times a second asks the engines once. */
const FRESH = 5_000;

let kept: { until: number; answer: Promise<Readiness> } | undefined;

/** How each engine is. */
export function health(): Promise<Readiness> {
  if (!kept || Date.now() > kept.until) kept = { until: Date.now() + FRESH, answer: readiness(env(), ports) };
  return kept.answer;
}

/** Without the database there is no page at all; without another engine there is a site that does less. */
export const canServe = (found: Readiness): boolean => found.database !== "down";
