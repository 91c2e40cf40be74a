import type { Metadata } from "next";
import Link from "next/link";
import { permanentRedirect } from "next/navigation";
import { DocumentLinks } from "@/app/_components/document-links";
import { listDocuments } from "@/lib/documents/queries";
import { wordsFor } from "@/lib/i18n";
import { findOrganisation } from "@/lib/people/organisations/queries";
import { can } from "@/lib/policy/rules";
import { isMember } from "@/lib/policy/scope";
import { Tag } from "@/lib/ui/tag";
import { pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { Covering } from "./_components/covering";
import { InCircles } from "./_components/in-circles";
import { PeopleHere } from "./_components/people-here";

type Props = { params: Promise<{ organisation: string }> };

async function load({ params }: Props) {
  const ctx = await pageContext();
  const organisation = await orNotFound(findOrganisation(ctx, (await params).organisation));
  if (organisation.moved !== null) permanentRedirect(`/organisaties/${organisation.moved}`);
  return { ctx, organisation };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).organisation.name };
}

/** Who works there, in which circles, and what they shared. A visitor sees what is no secret: name, kind, place and circles for it. */
export default async function OrganisationPage(props: Props) {
  const { ctx, organisation } = await load(props);
  const t = wordsFor(ctx.actor.locale);
  const { id, slug, name, kind, nis, municipality } = organisation;
  const isCompany = kind === "company";
  const documents = await listDocuments(ctx, { organisation: id, limit: 8 });
  return (
    <div className="page">
      <Link href="/organisaties" prefetch={false} className="tap inline-flex items-center">
        {t("organisations.title")}
      </Link>
      <h1>{name}</h1>
      <p className="mt-2 flex flex-wrap items-center gap-2 text-muted">
        <Tag tone={isCompany ? "plain" : "brand"}>{t("organisations.kind", { kind })}</Tag>
        {municipality && t("organisations.inMunicipality", { municipality })}
        {can(ctx.actor, "organisation.keep", null) && (
          <Link
            href={`/beheer/organisaties/${slug}`}
            aria-label={t("organisations.editName", { name })}
            className="tap inline-flex items-center"
          >
            {t("organisations.edit")}
          </Link>
        )}
      </p>
      {isCompany && <p className="notice-info mt-4">{t("organisations.companyNote")}</p>}
      <div className="two-columns mt-8">
        <div className="min-w-0 space-y-8">
          {!isCompany && <PeopleHere ctx={ctx} organisation={organisation} />}
          <section aria-labelledby="gedeeld">
            <h2 id="gedeeld">{t("organisations.shared")}</h2>
            {documents.length > 0 ? (
              <DocumentLinks ctx={ctx} documents={documents} />
            ) : (
              <p className="mt-2">{t("organisations.sharedNone")}</p>
            )}
          </section>
        </div>
        {!isCompany && (
          <aside className="space-y-8">
            {can(ctx.actor, "landscape.read", null) && (
              <Link href={`/samenwerken/wie-gebruikt-wat/bestuur/${slug}`} prefetch={false} className="btn-quiet">
                {t("landscape.registerLink")}
              </Link>
            )}
            {isMember(ctx.actor) && <InCircles ctx={ctx} organisationId={id} />}
            {nis && municipality && <Covering ctx={ctx} nis={nis} municipality={municipality} />}
          </aside>
        )}
      </div>
    </div>
  );
}
