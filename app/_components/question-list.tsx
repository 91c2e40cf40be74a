import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { QuestionLine } from "@/lib/questions/queries";
import { QuestionTags } from "./question-tags";

/** Questions as lines: what was asked, by whom, and how far it is. */
export function QuestionList({ questions, locale }: { questions: QuestionLine[]; locale: Locale }) {
  return (
    <ul className="divide-y divide-line">
      {questions.map((question) => (
        <li key={question.id} className="py-3">
          <Link href={`/vragen/${question.id}`} prefetch={false} className="inline-block py-1 font-semibold">
            {question.title}
          </Link>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
            <QuestionTags state={question.state} urgent={question.urgent} locale={locale} />
            <span>{aboutIt(question, locale)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** "Tom Bedacht, 21 nov 2026 · aan Kenniskring Midwest · 2 antwoorden" */
function aboutIt({ askedBy, createdAt, circle, answers }: QuestionLine, locale: Locale): string {
  const t = wordsFor(locale);
  const asked = t("questions.askedByOn", { name: askedBy, date: formatsFor(locale).shortDay(createdAt) });
  return [asked, circle && t("questions.forCircle", { circle }), t("questions.answers", { count: answers })].filter(Boolean).join(" · ");
}
