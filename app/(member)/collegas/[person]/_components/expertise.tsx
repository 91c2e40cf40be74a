import Link from "next/link";
import { evidenceInWords, StrengthTag } from "@/app/_components/known-topic";
import type { Evidence, KnownTopic } from "@/lib/expertise/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";

type Props = { name: string; topics: KnownTopic[]; isMe: boolean; locale: Locale };

/** What somebody knows about, and on what that rests. */
export function Expertise({ name, topics, isMe, locale }: Props) {
  const t = wordsFor(locale);
  const first = name.split(" ")[0] ?? name;
  return (
    <section aria-labelledby="expertise">
      <h2 id="expertise">{t("expertise.title")}</h2>
      {topics.length > 0 ? (
        <p className="mt-1 text-sm text-muted">
          {t("expertise.summary", { name: first })} {!isMe && t("expertise.onlyYours")}{" "}
          <Link href="/expertise/uitleg">{t("expertise.how")}</Link>
        </p>
      ) : (
        <p className="mt-2">
          {isMe ? t("expertise.emptyOwn") : t("expertise.empty", { name: first })}{" "}
          <Link href="/expertise/uitleg">{t("expertise.how")}</Link>
        </p>
      )}
      <ul className="mt-4 divide-y divide-line rounded-lg border border-line bg-surface shadow-card empty:hidden">
        {topics.map((topic) => (
          <li key={topic.id} className="px-4 py-3">
            <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
              <h3>
                <Link href={`/onderwerpen/${topic.id}`} prefetch={false} className="inline-block py-1 text-ink">
                  {topic.name}
                </Link>
              </h3>
              <StrengthTag topic={topic} locale={locale} />
            </div>
            {topic.evidence.length > 0 && <EvidenceOf topic={topic} locale={locale} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function EvidenceOf({ topic, locale }: { topic: KnownTopic; locale: Locale }) {
  const t = wordsFor(locale);
  const what = evidenceInWords(topic.counts, locale);
  const month = topic.lastDate ? formatsFor(locale).month(new Date(`${topic.lastDate}T12:00:00Z`)) : "";
  return (
    <details>
      <summary className="tap py-2 text-brand">{month ? t("expertise.last", { what, month }) : what}</summary>
      <ul className="mt-1 divide-y divide-line">
        {topic.evidence.map((evidence) => (
          <li key={evidence.id} className="py-2">
            <EvidenceLine evidence={evidence} locale={locale} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The source by name, with the part that the person played and the year. */
export function EvidenceLine({ evidence, locale }: { evidence: Evidence; locale: Locale }) {
  const t = wordsFor(locale);
  const role = t(`expertise.roles.${evidence.role}`);
  return (
    <>
      <Link href={evidence.href} prefetch={false} className="inline-block py-1">
        {evidence.title}
      </Link>
      <span className="block text-sm text-muted">{t("expertise.roleAndYear", { role, year: evidence.date.slice(0, 4) })}</span>
    </>
  );
}
