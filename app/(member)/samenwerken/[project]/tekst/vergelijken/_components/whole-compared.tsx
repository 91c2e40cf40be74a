import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { ComparedSection } from "@/lib/projects/text/comparing/queries";
import { Tag } from "@/lib/ui/tag";
import { Compared } from "../../_components/compared";
import { Counted } from "./counted";

type Props = { sections: ComparedSection[]; locale: Locale };

/** Every section with what changed in it; what did not is named and not repeated. */
export function WholeCompared({ sections, locale }: Props) {
  const t = wordsFor(locale);
  const said = { added: t("texts.sectionAdded"), removed: t("texts.sectionRemoved"), same: t("texts.sectionSame"), changed: "" };
  const tones = { added: "ok", removed: "danger", same: "plain", changed: "plain" } as const;
  return (
    <div className="mt-6">
      <Counted paragraphs={sections.flatMap(({ paragraphs }) => paragraphs)} locale={locale} />
      {sections.map(({ id, title, change, paragraphs }) => (
        <section key={id} aria-labelledby={`titel-${id}`}>
          <h2 id={`titel-${id}`} className="mt-6 text-xl">
            {title}
          </h2>
          {said[change] && <Tag tone={tones[change]}>{said[change]}</Tag>}
          {change !== "same" && <Compared paragraphs={paragraphs} locale={locale} />}
        </section>
      ))}
    </div>
  );
}
