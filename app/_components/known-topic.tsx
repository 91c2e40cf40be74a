import type { KnownTopic } from "@/lib/expertise/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { Tag } from "@/lib/ui/tag";

type Counts = KnownTopic["counts"];

/** "6 documenten, 2 voordrachten en 3 antwoorden die hielpen" */
export function evidenceInWords(counts: Counts, locale: Locale): string {
  const t = wordsFor(locale);
  const parts = [
    counts.document > 0 && t("expertise.documents", { count: counts.document }),
    counts.talk > 0 && t("expertise.talks", { count: counts.talk }),
    counts.answer > 0 && t("expertise.answers", { count: counts.answer }),
  ];
  return formatsFor(locale).list(parts.filter((part) => part !== false));
}

/** The counts of several topics together; a document on two of them is one document. */
export function evidenceOf(topics: KnownTopic[]): Counts {
  const counts = { document: 0, talk: 0, answer: 0 };
  const seen = new Set<string>();
  for (const { kind, id } of topics.flatMap(({ evidence }) => evidence)) {
    if (!seen.has(id)) counts[kind]++;
    seen.add(id);
  }
  return counts;
}

/** How strong a topic is, in a word. */
export function StrengthTag({ topic, locale }: { topic: KnownTopic; locale: Locale }) {
  const t = wordsFor(locale);
  if (!topic.strength) return <Tag>{t("expertise.ownWord")}</Tag>;
  return <Tag tone={topic.strength === "guide" ? "accent" : "brand"}>{t(`expertise.${topic.strength}`)}</Tag>;
}
