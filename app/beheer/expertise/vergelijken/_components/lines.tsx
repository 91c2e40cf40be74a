import Link from "next/link";
import type { Comparison } from "@/lib/expertise/comparison/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";

type Props = { comparison: Pick<Comparison, "lines" | "people" | "affected">; locale: Locale };

const whats = ["appear", "vanish", "up", "down"] as const;
type Noticed = Record<(typeof whats)[number], number>;

/** What readers of profiles would notice, and in whose profile most of it. */
export function Lines({ comparison: { lines, people, affected }, locale }: Props) {
  const t = wordsFor(locale);
  const { list } = formatsFor(locale);
  const told = (noticed: Noticed) =>
    whats.filter((what) => noticed[what] > 0).map((what) => t(`numbers.${what}`, { count: noticed[what] }));
  const all = told(lines);
  return (
    <section aria-labelledby="regels" className="mt-8">
      <h2 id="regels">{t("numbers.lines")}</h2>
      <p className="mt-1 text-muted">{t("numbers.linesCount", { before: lines.before, after: lines.after, people })}</p>
      {all.length === 0 ? (
        <p className="mt-2">{t("numbers.noLines")}</p>
      ) : (
        <ul className="mt-2 list-disc pl-6">
          {all.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {affected.length > 0 && (
        <>
          <h3 className="mt-6">{t("numbers.affected")}</h3>
          <ol className="mt-1 divide-y divide-line">
            {affected.map((person) => (
              <li key={person.id} className="py-2">
                <Link href={`/collegas/${person.slug}`} prefetch={false} className="tap inline-flex items-center">
                  {person.name}
                </Link>
                <p className="text-sm text-muted">{list(told(person))}</p>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
