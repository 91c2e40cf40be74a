import Link from "next/link";
import { type Words, wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { SectionView, TextView } from "@/lib/projects/text/queries";
import { Form } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { MoveButton } from "@/lib/ui/move-button";
import { Tag } from "@/lib/ui/tag";
import { reorder } from "../actions";

type Props = { text: TextView; locale: Locale };

/** The sections in their order: who writes each, by when, and how far it is. Its lead moves them. */
export function Outline({ text: { sections, project, may, isOpen }, locale }: Props) {
  const t = wordsFor(locale);
  const mayMove = may.lead && isOpen;
  return (
    <section aria-labelledby="delen">
      <h2 id="delen" className="text-xl">
        {t("texts.contents")}
      </h2>
      {sections.length === 0 && <p className="mt-1 text-muted">{t("texts.noSections")}</p>}
      <ol className="mt-2 divide-y divide-line">
        {sections.map((section, at) => (
          <li key={section.id} className="flex items-start gap-3 py-2">
            <div className="min-w-0 flex-1">
              <Link prefetch={false} href={`/samenwerken/${project.slug}/tekst/${section.id}`} className="inline-block py-1 font-semibold">
                {at + 1}. {section.title}
              </Link>
              <p className="text-sm text-muted">{told(t, section, locale).join(" · ")}</p>
              <Marks section={section} locale={locale} />
            </div>
            {mayMove && (
              <Form action={reorder} summary={t("errors.summary")} scope={section.id} className="flex gap-2">
                <Hidden name="section" value={section.id} />
                <MoveButton direction="up" label={t("texts.moveUp", { title: section.title })} isIdle={at === 0} />
                <MoveButton direction="down" label={t("texts.moveDown", { title: section.title })} isIdle={at === sections.length - 1} />
              </Form>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function told(t: Words, { owner, dueOn, words }: SectionView, locale: Locale): string[] {
  return [
    owner ? owner.name : t("texts.sectionNoOwner"),
    dueOn ? t("texts.sectionDue", { day: formatsFor(locale).storedDay(dueOn) }) : "",
    words === 0 ? t("texts.sectionEmpty") : t("texts.sectionWords", { count: words }),
  ].filter(Boolean);
}

function Marks({ section: { comments, editor, hasAside }, locale }: { section: SectionView; locale: Locale }) {
  const t = wordsFor(locale);
  if (comments === 0 && !editor && !hasAside) return null;
  return (
    <p className="mt-1 flex flex-wrap gap-2">
      {comments > 0 && <Tag tone="info">{t("texts.sectionComments", { count: comments })}</Tag>}
      {editor && <Tag tone="accent">{t("texts.sectionEditor", { name: editor.name })}</Tag>}
      {hasAside && <Tag tone="warn">{t("texts.sectionAside")}</Tag>}
    </p>
  );
}
