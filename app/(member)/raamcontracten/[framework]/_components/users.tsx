import { OrganisationName } from "@/app/_components/organisation-name";
import { OwnWords } from "@/app/_components/own-words";
import { PersonRow } from "@/app/_components/person-row";
import type { FrameworkUser } from "@/lib/frameworks/uses/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";

/** Who of us uses it, nearest first, how that goes, and whom one may ask. */
export function Users({ users, locale }: { users: FrameworkUser[]; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="wie">
      <h2 id="wie" tabIndex={-1}>
        {t("frameworks.who")}
      </h2>
      <p className="mt-1 text-muted">{t("frameworks.whoCount", { count: users.length })}</p>
      {users.length === 0 && <p className="mt-1">{t("frameworks.whoNone")}</p>}
      <ul className="divide-y divide-line">
        {users.map((user) => (
          <li key={user.organisationId} className="py-4">
            <h3 className="text-lg">
              <OrganisationName name={user.organisation} slug={user.organisationSlug} />
            </h3>
            <p className="text-sm text-muted">{sinceAndLots(user, locale)}</p>
            {user.experience && (
              <div className="mt-1">
                <OwnWords text={user.experience} />
                <p className="text-sm text-muted">{t("frameworks.experienceAt", { month: formatsFor(locale).month(user.savedAt) })}</p>
              </div>
            )}
            {user.person && <PersonRow person={{ ...user.person, organisation: null }} locale={locale} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function sinceAndLots({ since, lots }: FrameworkUser, locale: Locale): string {
  const t = wordsFor(locale);
  const said = [
    since !== null && t("frameworks.userSince", { year: String(since) }),
    lots.length > 0 && t("frameworks.userLots", { count: lots.length, lots: formatsFor(locale).list(lots) }),
  ];
  return said.filter(Boolean).join(" · ");
}
