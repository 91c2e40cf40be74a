import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { type ComparedParagraph, isSame } from "@/lib/projects/text/compare";
import { wordCount } from "@/lib/projects/text/markdown";

/** How many words came and went. */
export function Counted({ paragraphs, locale }: { paragraphs: ComparedParagraph[]; locale: Locale }) {
  const t = wordsFor(locale);
  const count = (wanted: "added" | "removed") =>
    paragraphs
      .flat()
      .filter(({ type }) => type === wanted)
      .reduce((sum, { text }) => sum + wordCount(text), 0);
  return (
    <p className="font-semibold">
      {isSame(paragraphs) ? t("texts.compareSame") : t("texts.compareSummary", { added: count("added"), removed: count("removed") })}
    </p>
  );
}
