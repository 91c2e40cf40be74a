import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { paragraphsOf } from "@/lib/projects/text/markdown";
import { Written } from "./written";

type Props = { sections: { id: string; title: string; text: string }[]; project?: string; locale: Locale };

/** The whole text to read, with a way to each section where one may write or comment. */
export function Reading({ sections, project, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <div className="max-w-read">
      {sections.map(({ id, title, text }, at) => (
        <section key={id} id={`deel-${id}`} aria-labelledby={`titel-${id}`} className="scroll-mt-4">
          <h2 id={`titel-${id}`} className="mt-8 text-xl">
            {at + 1}. {title}
          </h2>
          {text === "" ? <p className="my-2 text-muted">{t("texts.emptySection")}</p> : <Written paragraphs={paragraphsOf(text)} />}
          {project && (
            <Link
              prefetch={false}
              href={`/samenwerken/${project}/tekst/${id}`}
              aria-label={t("texts.toSection", { title })}
              className="tap inline-flex items-center text-sm"
            >
              {t("texts.toSectionShort")}
            </Link>
          )}
        </section>
      ))}
    </div>
  );
}
