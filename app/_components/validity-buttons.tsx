import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { Submit } from "@/lib/ui/form";

type Props = { locale: Locale; document: { id: string; title: string; outdated: string | null } };

/** The two answers to whether a document still holds, of the form around it. */
export function ValidityButtons({ locale, document }: Props) {
  const t = wordsFor(locale);
  const { id, title } = document;
  // Who said no need not say it twice.
  const answers = document.outdated === "said" ? (["valid"] as const) : (["valid", "outdated"] as const);
  return (
    <span className="flex flex-wrap gap-2">
      {answers.map((answer) => (
        <Submit
          key={answer}
          quiet
          name="say"
          value={`${answer} ${id}`}
          label={t("validity.about", { answer: t(`validity.${answer}`), title })}
        >
          {t(`validity.${answer}`)}
        </Submit>
      ))}
    </span>
  );
}
