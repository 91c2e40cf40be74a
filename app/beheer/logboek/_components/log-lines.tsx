import Link from "next/link";
import type { LogLine } from "@/lib/admin/log/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { aboutOf, actionInWords, doerOf } from "./in-words";

/** The lines as a list: on a phone each is a small card, on a wide screen they stand in columns. */
export function LogLines({ lines, locale }: { lines: LogLine[]; locale: Locale }) {
  const t = wordsFor(locale);
  const { shortDay, time } = formatsFor(locale);
  return (
    <ol className="mt-3 divide-y divide-line rounded-lg border border-line bg-surface shadow-card">
      {lines.map((line) => (
        <li key={line.id} className="grid gap-x-4 px-4 py-3 md:grid-cols-[9rem_minmax(0,2fr)_minmax(0,2fr)]">
          <time dateTime={line.at.toISOString()} className="text-sm text-muted">
            {shortDay(line.at)}, {time(line.at)}
          </time>
          <p>
            <strong className="font-semibold">{actionInWords(t, locale, line)}</strong>
            {aboutOf(line) && <span className="block">{aboutOf(line)}</span>}
          </p>
          <p className="text-sm text-muted">
            <span className="block">
              {t("audit.by")} {doerOf(t, line)}
            </span>
            {line.circle && line.circleSlug && (
              <Link href={`/kringen/${line.circleSlug}`} prefetch={false} className="inline-flex min-h-8 items-center">
                {line.circle}
              </Link>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
