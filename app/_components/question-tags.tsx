import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { QuestionLine } from "@/lib/questions/queries";
import { Tag } from "@/lib/ui/tag";

const states = {
  open: { key: "questions.stateOpen", tone: "info" },
  answered: { key: "questions.stateAnswered", tone: "ok" },
  closed: { key: "questions.stateClosed", tone: "plain" },
  withdrawn: { key: "questions.stateWithdrawn", tone: "plain" },
  escalated: { key: "questions.stateEscalated", tone: "warn" },
} as const;

/** How far a question is, in words. */
export function QuestionTags({ state, urgent, locale }: Pick<QuestionLine, "state" | "urgent"> & { locale: Locale }) {
  const t = wordsFor(locale);
  const { key, tone } = states[state];
  return (
    <>
      <Tag tone={tone}>{t(key)}</Tag>
      {urgent && state === "open" && <Tag tone="danger">{t("questions.urgent")}</Tag>}
    </>
  );
}
