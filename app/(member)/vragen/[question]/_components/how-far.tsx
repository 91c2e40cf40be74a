import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { QuestionView } from "@/lib/questions/queries";

type Props = { question: QuestionView; locale: Locale };

/** How far a question went by itself, and why; nothing for one that is still where its asker put it. */
export function HowFar({ question: { state, rung, rungAt, createdAt, closedAt }, locale }: Props) {
  const wentOn = state === "open" && rung !== "asked" && rung !== "answered" && rungAt.getTime() !== createdAt.getTime();
  const step = state === "closed" || state === "escalated" ? state : wentOn ? rung : null;
  if (!step) return null;
  const date = formatsFor(locale).day(closedAt ?? rungAt);
  return <p className="notice-info mt-4">{wordsFor(locale)("questions.howFar", { step, date })}</p>;
}
