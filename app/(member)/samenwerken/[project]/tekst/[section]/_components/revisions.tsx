import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { SectionView } from "@/lib/projects/text/queries";
import type { Revision } from "@/lib/projects/text/writing/queries";

type Props = { project: string; section: SectionView; revisions: Revision[]; locale: Locale };

/** Who saved what and when, each to lay beside the text as it is now. */
export function Revisions({ project, section, revisions, locale }: Props) {
  const t = wordsFor(locale);
  const { shortDay, time } = formatsFor(locale);
  return (
    <section aria-labelledby="versies" className="mt-8">
      <h2 id="versies" className="text-xl">
        {t("texts.revisions")}
      </h2>
      {revisions.length === 0 && <p className="text-muted">{t("texts.revisionsNone")}</p>}
      <ol className="divide-y divide-line text-sm">
        {revisions.map(({ number, name, at, note, asideOf }) => (
          <li key={number} className="flex flex-wrap items-center gap-x-3 py-1">
            <span className="min-w-0 flex-1">
              {t("texts.revision", { number, name, day: shortDay(at), time: time(at) })}
              {note && `: ${note}`}
              {asideOf !== null && <span className="text-muted"> ({t("texts.revisionAside")})</span>}
            </span>
            {number !== section.revision && (
              <Link
                prefetch={false}
                href={`/samenwerken/${project}/tekst/vergelijken?deel=${section.id}&van=${number}&naar=nu`}
                aria-label={t("texts.compareWithNowLong", { number })}
                className="tap inline-flex items-center"
              >
                {t("texts.compareWithNow")}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
