import Link from "next/link";
import { evidenceInWords, StrengthTag } from "@/app/_components/known-topic";
import { PersonRow } from "@/app/_components/person-row";
import type { Expert } from "@/lib/expertise/experts/queries";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { Part } from "./part";

type Props = { experts: Expert[]; topic: { id: string; name: string }; mayAsk: boolean; locale: Locale };

/** Who knows about the topic, with the reason, and one tap to call. */
export function Experts({ experts, topic, mayAsk, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <Part id="mensen" title={t("topics.people")} empty={experts.length === 0 && t("topics.peopleEmpty")}>
      <ul className="divide-y divide-line">
        {experts.map(({ person, topics }) => (
          <li key={person.id}>
            <PersonRow person={person} locale={locale}>
              {topics.map((known) => (
                <p key={known.id} className="flex flex-wrap items-center gap-x-2 text-sm">
                  <StrengthTag topic={known} locale={locale} /> {evidenceInWords(known.counts, locale)}
                </p>
              ))}
            </PersonRow>
          </li>
        ))}
      </ul>
      {mayAsk && (
        <Link href={`/vragen/nieuw?onderwerp=${topic.id}`} className="btn-quiet mt-3">
          {t("topics.ask", { topic: topic.name })}
        </Link>
      )}
    </Part>
  );
}
