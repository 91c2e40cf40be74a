import { type Words, wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { LogLine } from "@/lib/projects/discussion/queries";

/** What happened, the last first. */
export function Happened({ lines, locale }: { lines: LogLine[]; locale: Locale }) {
  const t = wordsFor(locale);
  const { shortDay } = formatsFor(locale);
  return (
    <details>
      <summary className="tap py-2 font-semibold text-brand">{t("projects.log")}</summary>
      <ol className="divide-y divide-line text-sm">
        {lines.map((line) => (
          <li key={line.id} className="py-2">
            <time dateTime={line.at.toISOString()} className="text-muted">
              {shortDay(line.at)}
            </time>{" "}
            · {[line.organisation, line.name && `(${line.name})`].filter(Boolean).join(" ")}: {said(t, line, locale)}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** A line in words: the log holds ids and days. */
function said(t: Words, { what, data, about: name }: LogLine, locale: Locale): string {
  const { storedDay } = formatsFor(locale);
  const day = typeof data.day === "string" && data.day !== "" ? storedDay(data.day) : "";
  const key = what === "due" && day === "" ? "dueGone" : what;
  const phase = data.phase ? t(`projects.phases.${data.phase}` as Parameters<Words>[0]) : "";
  const body = data.body ? t(`projects.bodies.${data.body}` as Parameters<Words>[0]) : "";
  const states = what === "decision" ? "decisionStates" : "states";
  const state = data.state ? t(`projects.${states}.${data.state}` as Parameters<Words>[0]) : "";
  return t(`projects.happened.${key}` as Parameters<Words>[0], { phase, body, state, day, name, year: String(data.year ?? "") });
}
