import type { Metadata } from "next";
import Link from "next/link";
import { findCircle } from "@/lib/circles/queries";
import { wordsFor } from "@/lib/i18n";
import { ownMembership } from "@/lib/membership/circle/queries";
import { pageContext, signedInContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { JoinForm } from "./_components/join-form";
import { Joined } from "./_components/joined";
import { Waiting } from "./_components/waiting";

type Props = { params: Promise<{ circle: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageContext();
  const { name } = await orNotFound(findCircle(ctx, (await params).circle));
  return { title: wordsFor(ctx.actor.locale)("membership.joinTitle", { circle: name }) };
}

/** One address for the form, for what becomes of the request, and for leaving again. */
export default async function JoinPage({ params }: Props) {
  const { circle: slug } = await params;
  const ctx = await signedInContext(`/kringen/${slug}/aansluiten`);
  const t = wordsFor(ctx.actor.locale);
  const circle = await orNotFound(findCircle(ctx, slug));
  const own = await ownMembership(ctx, circle.id);
  return (
    <div className="page">
      <Link href={`/kringen/${slug}`} prefetch={false} className="tap inline-flex items-center">
        {t("circles.backToCircle", { circle: circle.name })}
      </Link>
      {own?.state === "active" && <Joined ctx={ctx} circle={circle} />}
      {(own?.state === "requested" || own?.state === "moreInfo") && <Waiting ctx={ctx} circle={circle} own={own} />}
      {!["active", "requested", "moreInfo"].includes(own?.state ?? "") && <JoinForm ctx={ctx} circle={circle} own={own} />}
    </div>
  );
}
