import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { LocalSection } from "@/lib/projects/text/copies/local";
import type { LocalCopy } from "@/lib/projects/text/copies/queries";
import { paragraphsOf } from "@/lib/projects/text/markdown";
import { filled } from "@/lib/projects/text/placeholders";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { Tag } from "@/lib/ui/tag";
import { Written } from "../../_components/written";
import { strike } from "../actions";
import { OwnPart } from "./own-part";

type Props = { project: string; copy: LocalCopy; isOpen: boolean; locale: Locale };

/** The copy as it reads: what differs from the common text is said in words, where it differs. */
export function LocalText({ project, copy: { sections, values }, isOpen, locale }: Props) {
  const t = wordsFor(locale);
  const struck = sections.filter(({ isStruck }) => isStruck).length;
  const own = sections.filter(({ isOwn }) => isOwn).length;
  return (
    <div className="max-w-read">
      <p className="font-semibold">{t("texts.localDifferences", { struck, own })}</p>
      {sections.map((section) => (
        <section
          key={section.id}
          aria-labelledby={`titel-${section.id}`}
          className={`mt-6 ${section.isOwn ? "border-ok border-l-4 pl-4" : ""}`}
        >
          <h2 id={`titel-${section.id}`} className={`text-xl ${section.isStruck ? "text-muted line-through" : ""}`}>
            {filled(section.title, values)}
          </h2>
          {section.isStruck && <Tag tone="danger">{t("texts.localStruck")}</Tag>}
          {section.isOwn && <Tag tone="ok">{t("texts.localOwn")}</Tag>}
          {!section.isStruck && <Written paragraphs={paragraphsOf(filled(section.text, values))} />}
          {isOpen &&
            (section.isOwn ? (
              <OwnPart project={project} section={section} locale={locale} />
            ) : (
              <StrikeForm project={project} section={section} locale={locale} />
            ))}
        </section>
      ))}
    </div>
  );
}

function StrikeForm({ project, section: { id, title, isStruck }, locale }: { project: string; section: LocalSection; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <Form action={strike} summary={t("errors.summary")} scope={id} className="mt-2">
      <Hidden name="project" value={project} />
      <Hidden name="section" value={id} />
      <Hidden name="strike" value={isStruck ? "no" : "yes"} />
      <Submit quiet label={t(isStruck ? "texts.localUnstrikeLong" : "texts.localStrikeLong", { title })}>
        {t(isStruck ? "texts.localUnstrike" : "texts.localStrike")}
      </Submit>
    </Form>
  );
}
