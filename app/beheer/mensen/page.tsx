import type { Metadata } from "next";
import Link from "next/link";
import { peopleInput } from "@/lib/admin/people/input";
import { type KeptPerson, listPeople, PEOPLE_PAGE } from "@/lib/admin/people/queries";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { adminContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { Pages } from "../_components/pages";
import { PersonTags } from "./_components/person-tags";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("roles.title") });

/** Everybody with an account, for platform admins. */
export default async function PeoplePage({ searchParams }: Props) {
  const ctx = await adminContext("/beheer/mensen");
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const asked = peopleInput.parse(await searchParams);
  const { rows, total } = await orNotFound(listPeople(ctx, asked));
  const to = (pagina: number) => `/beheer/mensen?${new URLSearchParams({ q: asked.q, pagina: String(pagina) })}`;
  return (
    <div className="page">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer">{t("admin.title")}</Link>
      </p>
      <h1>{t("roles.title")}</h1>
      <p className="mt-1 mb-4 text-muted">{t("roles.intro")}</p>
      <search>
        <form action="/beheer/mensen" className="max-w-read">
          <label htmlFor="q" className="block font-semibold">
            {t("roles.field")}
          </label>
          <div className="mt-1 flex gap-2">
            <input id="q" type="search" name="q" defaultValue={asked.q} className="field mt-0 min-w-0 flex-1" />
            <button type="submit" className="btn-primary">
              {t("roles.search")}
            </button>
          </div>
        </form>
      </search>
      <p role="status" className="mt-4 font-semibold">
        {t("roles.count", { count: total })}
      </p>
      {rows.length === 0 && <p className="mt-2 text-muted">{t("roles.empty")}</p>}
      <ul className="mt-2 divide-y divide-line">
        {rows.map((person) => (
          <PersonLine key={person.id} person={person} locale={locale} />
        ))}
      </ul>
      <Pages locale={locale} page={asked.pagina} pages={Math.ceil(total / PEOPLE_PAGE)} to={to} />
    </div>
  );
}

function PersonLine({ person, locale }: { person: KeptPerson; locale: Locale }) {
  const t = wordsFor(locale);
  const circles = [t("roles.circles", { count: person.circles }), person.leads > 0 && t("roles.leads", { count: person.leads })];
  return (
    <li className="py-2">
      <p className="flex flex-wrap items-center gap-x-3">
        <Link href={`/beheer/mensen/${person.slug}`} prefetch={false} className="tap inline-flex items-center font-semibold">
          {person.name}
        </Link>
        <PersonTags person={person} locale={locale} />
      </p>
      <p className="text-sm break-words text-muted">
        {[person.organisation, person.email, circles.filter(Boolean).join(", ")].filter(Boolean).join(" · ")}
      </p>
    </li>
  );
}
