import Link from "next/link";
import type { Gaps } from "@/lib/admin/gaps/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { Gap } from "./gap";

type Props = { missed: NonNullable<Gaps["missed"]>; mayAsk: boolean; locale: Locale };

/** What was asked and not found: each may be another word for a topic, a topic that is missing, or something to ask the circles. */
export function Missed({ missed, mayAsk, locale }: Props) {
  const t = wordsFor(locale);
  const { storedDay } = formatsFor(locale);
  const lines = missed.map(({ words, count, lastDay, near }) => ({
    key: words,
    line: (
      <span className="min-w-0">
        <strong className="wrap-anywhere">{words}</strong>
        <span className="block text-sm text-muted">{t("insight.missedLine", { count, date: storedDay(lastDay) })}</span>
        <span className="flex flex-wrap gap-x-4 text-sm">
          {stepsFor(t, { words, near, mayAsk }).map(({ href, label }) => (
            <Link key={href} href={href} prefetch={false} className="tap inline-flex items-center" aria-label={`${label}: ${words}`}>
              {label}
            </Link>
          ))}
        </span>
      </span>
    ),
  }));
  return <Gap id="gezocht" title={t("insight.missedTitle")} advice={t("insight.missedDo")} none={t("insight.missedNone")} lines={lines} />;
}

type Step = { words: string; near: { id: string; name: string }[]; mayAsk: boolean };

/** What one can do about it, the likeliest first. */
function stepsFor(t: ReturnType<typeof wordsFor>, { words, near, mayAsk }: Step): { href: string; label: string }[] {
  const asked = encodeURIComponent(words);
  const steps = near.map(({ id, name }) => ({
    href: `/beheer/onderwerpen/${id}?zoekwoord=${asked}`,
    label: t("insight.missedSynonym", { topic: name }),
  }));
  steps.push({ href: `/beheer/onderwerpen?zoekwoord=${asked}`, label: t("insight.missedAdd") });
  steps.push({ href: `/beheer/onderwerpen/nieuw?zoekwoord=${asked}`, label: t("insight.missedNew") });
  if (mayAsk) steps.push({ href: `/vragen/nieuw?q=${asked}`, label: t("insight.missedAsk") });
  steps.push({ href: `/zoeken?q=${asked}`, label: t("insight.missedSearch") });
  return steps;
}
