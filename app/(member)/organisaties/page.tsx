import type { Metadata } from "next";
import { OrganisationsFound } from "@/app/_components/organisations/organisations-found";
import { OrganisationsSearch } from "@/app/_components/organisations/organisations-search";
import { wordsFor } from "@/lib/i18n";
import { listedOrganisations } from "@/lib/membership/organisations/queries";
import { organisationsInput } from "@/lib/people/organisations/input";
import { pageContext } from "@/lib/web/context";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("organisations.title"),
});

/** Organisations by name, kind or letter, each with how many of its people are in a circle. Open to everybody. */
export default async function OrganisationsPage({ searchParams }: Props) {
  const ctx = await pageContext();
  const asked = organisationsInput.parse(await searchParams);
  const t = wordsFor(ctx.actor.locale);
  const listed = await listedOrganisations(ctx, asked);
  return (
    <div className="page">
      <h1>{t("organisations.title")}</h1>
      <p className="mt-1 mb-4 text-muted">{t("organisations.intro")}</p>
      <OrganisationsSearch path="/organisaties" asked={asked} letters={listed.letters} locale={ctx.actor.locale} />
      <OrganisationsFound path="/organisaties" asked={asked} listed={listed} locale={ctx.actor.locale} />
    </div>
  );
}
