import type { Metadata } from "next";
import Link from "next/link";
import { forbidden } from "next/navigation";
import { OrganisationsFound } from "@/app/_components/organisations/organisations-found";
import { OrganisationsSearch } from "@/app/_components/organisations/organisations-search";
import { wordsFor } from "@/lib/i18n";
import { listedOrganisations } from "@/lib/membership/organisations/queries";
import { organisationsInput } from "@/lib/people/organisations/input";
import { can } from "@/lib/policy/rules";
import { adminContext, pageContext } from "@/lib/web/context";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("organisations.manage"),
});

/** Organisations for platform admins: find one to correct, or add one. */
export default async function ManageOrganisationsPage({ searchParams }: Props) {
  const ctx = await adminContext("/beheer/organisaties");
  if (!can(ctx.actor, "organisation.keep", null)) forbidden();
  const asked = organisationsInput.parse(await searchParams);
  const t = wordsFor(ctx.actor.locale);
  const listed = await listedOrganisations(ctx, asked);
  return (
    <div className="page">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer">{t("admin.title")}</Link>
      </p>
      <h1>{t("organisations.manage")}</h1>
      <p className="mt-1 text-muted">{t("organisations.manageIntro")}</p>
      <p className="mt-3 mb-4 flex flex-wrap gap-2">
        <Link href="/beheer/organisaties/nieuw" className="btn-quiet">
          {t("organisations.add")}
        </Link>
        <Link href="/beheer/invoer" className="btn-quiet">
          {t("importing.title")}
        </Link>
      </p>
      <OrganisationsSearch path="/beheer/organisaties" asked={asked} letters={listed.letters} locale={ctx.actor.locale} />
      <OrganisationsFound path="/beheer/organisaties" asked={asked} listed={listed} locale={ctx.actor.locale} />
    </div>
  );
}
