import type { Metadata } from "next";
import Link from "next/link";
import { findCircle } from "@/lib/circles/queries";
import { wordsFor } from "@/lib/i18n";
import { membersByOrganisation } from "@/lib/membership/circle/queries";
import { Tag } from "@/lib/ui/tag";
import { memberContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { OrganisationName } from "../../../../_components/organisation-name";
import { PersonRow } from "../../../../_components/person-row";

type Props = { params: Promise<{ circle: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageContext();
  const { name } = await orNotFound(findCircle(ctx, (await params).circle));
  return { title: wordsFor(ctx.actor.locale)("circles.membersTitle", { circle: name }) };
}

/** Everybody in a circle under their organisation, each one tap away from a phone call. */
export default async function MembersPage({ params }: Props) {
  const { circle: slug } = await params;
  const ctx = await memberContext(`/kringen/${slug}/leden`);
  const t = wordsFor(ctx.actor.locale);
  const circle = await orNotFound(findCircle(ctx, slug));
  const groups = await membersByOrganisation(ctx, circle.id);
  return (
    <div className="page">
      <Link href={`/kringen/${slug}`} prefetch={false} className="tap inline-flex items-center">
        {t("circles.backToCircle", { circle: circle.name })}
      </Link>
      <h1>{t("circles.membersTitle", { circle: circle.name })}</h1>
      <p className="mt-2 text-muted">{groups.length > 0 ? t("circles.membersIntro") : t("circles.membersNone")}</p>
      {groups.length === 0 && !circle.archivedAt && (
        <>
          <p className="mt-2 mb-4 max-w-read">{t("circles.membersNoneHelp")}</p>
          <Link href={`/kringen/${slug}/aansluiten`} prefetch={false} className="btn-quiet">
            {t("circles.join")}
          </Link>
        </>
      )}
      {groups.length > 0 && (
        <a href={`/api/vcard/kring/${slug}`} download className="btn-quiet mt-4">
          {t("circles.membersCards")}
        </a>
      )}
      <div className="mt-6 gap-8 md:columns-2">
        {groups.map(({ organisation, organisationSlug, members }) => (
          <section key={organisation ?? ""} className="mb-6 break-inside-avoid rounded-lg border border-line bg-surface p-4 shadow-card">
            <h2 className="text-lg leading-7">
              {organisation ? <OrganisationName name={organisation} slug={organisationSlug} /> : t("circles.otherOrganisation")}
            </h2>
            <ul className="divide-y divide-line">
              {members.map((member) => (
                <li key={member.slug}>
                  <PersonRow person={{ ...member, organisation: null }} locale={ctx.actor.locale}>
                    {member.role === "lead" && <Tag tone="brand">{t("circles.lead")}</Tag>}
                  </PersonRow>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
