import Link from "next/link";
import type { FrameworkLine } from "@/lib/frameworks/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { Tag } from "@/lib/ui/tag";
import { StandingTags } from "./standing-tags";

/** Agreements as lines: until when, of whom, and who of us uses it. */
export function FrameworkList({ frameworks, locale }: { frameworks: FrameworkLine[]; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <ul className="max-w-read divide-y divide-line">
      {frameworks.map((framework) => (
        <li key={framework.id} className="py-3">
          <Link href={`/raamcontracten/${framework.id}`} prefetch={false} className="inline-block py-1 font-semibold">
            {framework.title}
          </Link>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
            <StandingTags standing={framework.standing} isOpenToUs={framework.isOpenToUs} locale={locale} />
            {framework.weUse && <Tag tone="brand">{t("frameworks.weUse")}</Tag>}
            <span>{[untilWhen(framework, locale), t("frameworks.by", { organiser: framework.organiser })].join(" · ")}</span>
          </p>
          <Link
            href={`/raamcontracten/${framework.id}#wie`}
            prefetch={false}
            aria-label={`${t("frameworks.who")} ${framework.title}`}
            className="tap inline-flex items-center"
          >
            {t("frameworks.who")} {t("frameworks.users", { count: framework.users })}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function untilWhen({ standing, endsOn, extendableUntil }: FrameworkLine, locale: Locale): string {
  const t = wordsFor(locale);
  const { storedDay } = formatsFor(locale);
  const day = storedDay(endsOn);
  if (standing === "ended") return t("frameworks.ended", { day });
  return extendableUntil ? t("frameworks.untilExtendable", { day, extended: storedDay(extendableUntil) }) : t("frameworks.until", { day });
}
