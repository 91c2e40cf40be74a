import Link from "next/link";
import { PersonRow } from "@/app/_components/person-row";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { QuestionView } from "@/lib/questions/queries";

type Props = { question: QuestionView; me: string | null; locale: Locale };

/** Whom it was put to, and how each reacted. */
export function AskedPeople({ question, me, locale }: Props) {
  const t = wordsFor(locale);
  const { asked, title, state, askedBy } = question;
  const nobodyLeft = state === "open" && asked.length > 0 && asked.every((row) => row.state === "notMe");
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="gevraagd-aan">
      <h2 id="gevraagd-aan" className="text-xl">
        {t("questions.askedTitle")}
      </h2>
      <ul className="mt-2 divide-y divide-line">
        {asked.map((row) => (
          <li key={row.personId}>
            {row.person ? (
              <PersonRow person={row.personId === me ? { ...row.person, phone: null } : row.person} locale={locale} brief>
                <Reaction row={row} question={question} locale={locale} />
              </PersonRow>
            ) : (
              <p className="py-2">{row.name}</p>
            )}
          </li>
        ))}
      </ul>
      {nobodyLeft && askedBy === me && (
        <p className="notice-info mt-3">
          {t("questions.nobodyLeft")} <Link href={`/vragen/nieuw?q=${encodeURIComponent(title)}`}>{t("questions.askMore")}</Link>
        </p>
      )}
    </section>
  );
}

function Reaction({ row, question, locale }: { row: QuestionView["asked"][number]; question: QuestionView; locale: Locale }) {
  const t = wordsFor(locale);
  const passer = question.asked.find(({ personId }) => personId === row.passedOnBy);
  return (
    <p className="text-sm">
      {t("questions.stateOfAsked", { state: row.state })}
      {passer && <span className="text-muted"> · {t("questions.passedBy", { name: passer.name })}</span>}
    </p>
  );
}
