import Link from "next/link";
import { OrganisationName } from "@/app/_components/organisation-name";
import { Portrait } from "@/app/_components/portrait";
import { wordsFor } from "@/lib/i18n";
import { formatsFor, phoneLink, phoneText } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { PersonView } from "@/lib/membership/colleagues/queries";

type Props = { person: PersonView; isMe: boolean; locale: Locale };

/** Who this is, and the three ways to reach them. */
export function PersonHead({ person, isMe, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <header className="card">
      <div className="flex flex-wrap items-center gap-4">
        <Portrait person={person} size="lg" />
        <div className="min-w-0">
          <h1>{person.name}</h1>
          <p className="text-muted">
            {person.jobTitle}
            {person.jobTitle && person.organisation && " · "}
            <OrganisationName name={person.organisation} slug={person.organisationSlug} />
          </p>
          {person.reachableAt && !person.hasLeft && <p className="text-sm">{t("people.reachable", { when: person.reachableAt })}</p>}
        </div>
      </div>
      {person.hasLeft && <p className="notice-warn mt-4">{t("people.left")}</p>}
      {person.absentUntil && !person.hasLeft && (
        <p className="notice-warn mt-4">{t("people.absentUntil", { date: formatsFor(locale).fullDay(person.absentUntil) })}</p>
      )}
      {!person.hasLeft && <Reach person={person} isMe={isMe} locale={locale} />}
    </header>
  );
}

function Reach({ person, isMe, locale }: Props) {
  const t = wordsFor(locale);
  const { name, phone, email, slug } = person;
  return (
    <ul className="mt-4 flex flex-wrap gap-2">
      {phone && (
        <li>
          <a href={phoneLink(phone)} aria-label={t("people.callPerson", { name, phone: phoneText(phone) })} className="btn-primary">
            {t("people.call")} <span className="font-normal">{phoneText(phone)}</span>
          </a>
        </li>
      )}
      {email && (
        <li>
          <a href={`mailto:${email}`} aria-label={t("people.mailPerson", { name })} className="btn-quiet">
            {t("people.mail")}
          </a>
        </li>
      )}
      {!isMe && (
        <li>
          <Link
            href={`/vragen/nieuw?aan=${slug}`}
            aria-label={t("people.askPersonName", { name })}
            className={phone ? "btn-quiet" : "btn-primary"}
          >
            {t("people.askPerson")}
          </Link>
        </li>
      )}
      <li>
        <a href={`/api/vcard/${slug}`} download className="btn-quiet">
          {t("people.vcard")}
        </a>
      </li>
      {!phone && <li className="flex items-center text-sm text-muted">{t("people.noPhone")}</li>}
    </ul>
  );
}
