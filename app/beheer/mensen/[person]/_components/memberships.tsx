import Link from "next/link";
import type { LookedAt } from "@/lib/admin/people/commands";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";

/** Every circle that somebody is or was in, those of now first. */
export function Memberships({ person, locale }: { person: LookedAt; locale: Locale }) {
  const t = wordsFor(locale);
  const { shortDay } = formatsFor(locale);
  return (
    <section aria-labelledby="kringen" className="mt-6">
      <h2 id="kringen">{t("roles.memberships")}</h2>
      {person.memberships.length === 0 && <p className="mt-1 text-muted">{t("roles.noMemberships")}</p>}
      <ul className="mt-1 divide-y divide-line">
        {person.memberships.map(({ id, circle, circleSlug, state, role, decidedAt, requestedAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3">
            <Link href={`/kringen/${circleSlug}`} prefetch={false} className="tap inline-flex items-center">
              {circle}
            </Link>
            <span className="text-sm text-muted">
              {t("roles.state", { state, role })}, {t("roles.since", { date: shortDay(decidedAt ?? requestedAt) })}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-muted">{t("roles.changeRole")}</p>
    </section>
  );
}
