import { say } from "../bench/figures";
import { type Report, t } from "./report";

/** Milliseconds between two lines. */
const PAUSE = 5000;

export const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
export const rateOf = (count: number, seconds: number): string => (count / Math.max(0.001, seconds)).toFixed(1).replace(".", ",");

/** Says now and then how far an import is, how fast it goes and how long it still takes. */
export function progressOf(report: Report, total: number): () => void {
  const started = Date.now();
  let told = started;
  return () => {
    if (Date.now() - told < PAUSE) return;
    told = Date.now();
    const seconds = (told - started) / 1000;
    // What was in already went by in no time, and says nothing about what is to come.
    const fresh = report.total - report.count("already");
    const minutes = Math.round(((total - report.total) * seconds) / Math.max(1, fresh) / 60);
    const left = minutes < 1 ? t("archive.underAMinute") : t("archive.minutes", { count: minutes });
    const share = total === 0 ? 1 : report.total / total;
    say(t("archive.progress", { done: report.total, total, share, rate: rateOf(fresh, seconds), left, megabytes: peakMegabytes() }));
  };
}
