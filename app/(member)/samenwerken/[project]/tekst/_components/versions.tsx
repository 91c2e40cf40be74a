import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { paperFormats } from "@/lib/kernel/paper";
import type { VersionHead } from "@/lib/projects/text/review/queries";
import { Tag } from "@/lib/ui/tag";

type Props = { project: string; versions: VersionHead[]; locale: Locale };

/** What was frozen, to read elsewhere: each as three kinds of file. */
export function Versions({ project, versions, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="versies">
      <h2 id="versies" className="text-xl">
        {t("texts.versions")}
      </h2>
      {versions.length === 0 && <p className="mt-1 text-muted">{t("texts.versionsNone")}</p>}
      <ul className="divide-y divide-line">
        {versions.map(({ id, kind, label, frozenAt, documentId }) => (
          <li key={id} className="py-2">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-semibold">{t("texts.versionOf", { label, day: formatsFor(locale).shortDay(frozenAt) })}</span>
              <Tag tone={kind === "common" ? "ok" : "info"}>{t(`texts.versionKinds.${kind}`)}</Tag>
            </p>
            <PaperLinks
              href={`/api/samenwerken/${project}/tekst?versie=${label}`}
              name={(format) => t("texts.downloadAs", { label, format })}
            />
            {documentId && (
              <Link prefetch={false} href={`/documenten/${documentId}`} className="tap inline-flex items-center">
                {t("texts.published")}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same paper as DOCX, ODT and PDF. */
export function PaperLinks({ href, name }: { href: string; name: (format: string) => string }) {
  return (
    <p className="flex flex-wrap gap-x-4">
      {paperFormats.map((format) => (
        <a key={format} href={`${href}&soort=${format}`} aria-label={name(format.toUpperCase())} className="tap inline-flex items-center">
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
