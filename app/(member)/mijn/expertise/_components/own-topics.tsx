import Link from "next/link";
import { evidenceInWords, StrengthTag } from "@/app/_components/known-topic";
import type { Evidence, KnownTopic } from "@/lib/expertise/queries";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { ChangeButton } from "./change-button";

/** A member's topics, each with the switches that go with it. */
export function OwnTopics({ topics, locale }: { topics: KnownTopic[]; locale: Locale }) {
  const t = wordsFor(locale);
  if (topics.length === 0) return <p>{t("expertise.emptyOwn")}</p>;
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-card">
      {topics.map((topic) => (
        <li key={topic.id} className="px-4 py-3">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <h2 className="flex flex-wrap items-center gap-x-3 text-lg">
              {topic.name} <StrengthTag topic={topic} locale={locale} />
            </h2>
            {topic.strength ? (
              <ChangeButton what="hide" target={topic.id} label={t("expertise.hide")} about={topic.name} />
            ) : (
              <ChangeButton what="remove" target={topic.id} label={t("expertise.remove")} about={topic.name} />
            )}
          </div>
          {topic.evidence.length > 0 && <Sources topic={topic} locale={locale} />}
        </li>
      ))}
    </ul>
  );
}

function Sources({ topic, locale }: { topic: KnownTopic; locale: Locale }) {
  return (
    <details>
      <summary className="tap py-2 text-brand">{evidenceInWords(topic.counts, locale)}</summary>
      <ul className="divide-y divide-line">
        {topic.evidence.map((evidence) => (
          <li key={evidence.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <Source evidence={evidence} locale={locale} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Source({ evidence, locale }: { evidence: Evidence; locale: Locale }) {
  const t = wordsFor(locale);
  const role = t(`expertise.roles.${evidence.role}`);
  return (
    <>
      <div className="min-w-0 flex-1 basis-56">
        <Link href={evidence.href} prefetch={false} className="inline-block py-1">
          {evidence.title}
        </Link>
        <span className="block text-sm text-muted">{t("expertise.roleAndYear", { role, year: evidence.date.slice(0, 4) })}</span>
      </div>
      <ChangeButton what="exclude" target={evidence.id} label={t("expertise.exclude")} about={evidence.title} />
    </>
  );
}
