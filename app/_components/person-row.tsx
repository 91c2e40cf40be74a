import Link from "next/link";
import type { ReactNode } from "react";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { CallButton } from "./call-button";
import { OrganisationName } from "./organisation-name";
import { Portrait } from "./portrait";

type Person = {
  slug: string;
  name: string;
  jobTitle: string;
  organisation: string | null;
  /** Leads to its page, where it is known. */
  organisationSlug?: string | null;
  phone: string | null;
  photo?: string | null;
  absentUntil?: Date | null;
};

type Props = { person: Person; locale: Locale; brief?: boolean; children?: ReactNode };

/** A colleague in a list: who, from where, and one tap to call. `children` say why they are here. */
export function PersonRow({ person, locale, brief, children }: Props) {
  return (
    <div className="flex items-center gap-3 py-2">
      <Portrait person={person} />
      <div className="min-w-0 flex-1">
        <Link href={`/collegas/${person.slug}`} prefetch={false} className="inline-block py-1 font-semibold leading-tight">
          {person.name}
        </Link>
        <p className="text-sm text-muted">
          {person.jobTitle}
          {person.jobTitle && person.organisation && " · "}
          <OrganisationName name={person.organisation} slug={person.organisationSlug} />
        </p>
        {children}
        {person.absentUntil && (
          <p className="text-sm text-warn">
            {wordsFor(locale)("people.absentUntil", { date: formatsFor(locale).shortDay(person.absentUntil) })}
          </p>
        )}
      </div>
      {person.phone && <CallButton name={person.name} phone={person.phone} locale={locale} brief={brief} />}
    </div>
  );
}
