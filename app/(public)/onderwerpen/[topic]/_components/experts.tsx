import Link from "next/link";
import { evidenceInWords, StrengthTag } from "@/app/_components/known-topic";
import { PersonRow } from "@/app/_components/person-row";
import { type Where, wheres } from "@/lib/expertise/around/input";
import type { Expert } from "@/lib/expertise/experts/queries";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { Part } from "./part";

/** `where` is null when nobody knows of it anywhere: there is nothing to choose then. */
type Props = { experts: Expert[]; where: Where | null; topic: { id: string; name: string }; mayAsk: boolean; locale: Locale };

/** Who knows about the topic, with the reason, and one tap to call. */
export function Experts({ experts, where, topic, mayAsk, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <Part id="mensen" title={t("topics.people")} empty={where === null && t("topics.peopleEmpty")}>
      {where && <Wheres where={where} locale={locale} />}
      {where && experts.length === 0 && <p className="mt-2 text-muted">{t("topics.peopleElsewhere")}</p>}
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

/** Near me, in my circles, in my region, everywhere: links, so that an answer can be shared. */
function Wheres({ where, locale }: { where: Where; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <nav aria-label={t("topics.where")} className="mt-2">
      <ul className="flex flex-wrap gap-x-5">
        {wheres.map((one) => (
          <li key={one}>
            <Link
              href={`?${new URLSearchParams(one === "overal" ? {} : { waar: one })}#mensen`}
              scroll={false}
              prefetch={false}
              aria-current={one === where ? "true" : undefined}
              className="tap inline-flex items-center aria-[current=true]:font-semibold aria-[current=true]:text-ink aria-[current=true]:no-underline"
            >
              {t(`topics.wheres.${one}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
