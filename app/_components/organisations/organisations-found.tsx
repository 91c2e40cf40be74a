import Link from "next/link";
import type { z } from "zod";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { groupBy } from "@/lib/kernel/group";
import type { ListedOrganisation, listedOrganisations } from "@/lib/membership/organisations/queries";
import type { organisationsInput } from "@/lib/people/organisations/input";
import { letterOf } from "@/lib/people/organisations/kinds";
import { Tag } from "@/lib/ui/tag";

type Props = {
  path: string;
  asked: z.output<typeof organisationsInput>;
  listed: Awaited<ReturnType<typeof listedOrganisations>>;
  locale: Locale;
};

/** The organisations that were found, under the letter of their place. */
export function OrganisationsFound({ path, asked, listed: { found, total }, locale }: Props) {
  const t = wordsFor(locale);
  const isAsked = Boolean(asked.q || asked.soort || asked.letter);
  return (
    <>
      <p role="status" className="mt-4 font-semibold">
        {isAsked ? t("organisations.found", { count: found.length }) : t("organisations.withMembers", { count: found.length })}
      </p>
      {isAsked ? (
        <Link href={path} prefetch={false} className="tap inline-flex items-center text-sm">
          {t("organisations.clear")}
        </Link>
      ) : (
        <p className="text-sm text-muted">{t("organisations.more", { total })}</p>
      )}
      {isAsked && found.length === 0 && <p className="notice-info mt-3">{t("organisations.none")}</p>}
      <div className="mt-2 gap-x-10 md:columns-2">
        {[...groupBy(found, ({ name }) => letterOf(name))].map(([letter, group]) => (
          <section key={letter} aria-labelledby={`letter-${letter}`}>
            <h2 id={`letter-${letter}`} className="mt-4 border-b border-line text-lg text-accent">
              {letter}
            </h2>
            <ul className="divide-y divide-line">
              {group.map((organisation) => (
                <li key={organisation.id} className="break-inside-avoid py-2">
                  <Row path={path} organisation={organisation} locale={locale} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function Row({ path, organisation, locale }: { path: string; organisation: ListedOrganisation; locale: Locale }) {
  const t = wordsFor(locale);
  const { slug, name, kind, members } = organisation;
  return (
    <>
      <Link href={`${path}/${slug}`} prefetch={false} className="inline-block py-1 font-semibold leading-tight">
        {name}
      </Link>
      <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
        {kind === "company" ? (
          <Tag>{t("organisations.kind", { kind })}</Tag>
        ) : (
          `${t("organisations.kind", { kind })} · ${t("organisations.members", { count: members })}`
        )}
      </p>
    </>
  );
}
