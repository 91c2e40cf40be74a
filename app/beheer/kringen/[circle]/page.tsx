import type { Metadata } from "next";
import Link from "next/link";
import { forbidden } from "next/navigation";
import { findCircle } from "@/lib/circles/queries";
import { wordsFor } from "@/lib/i18n";
import { can } from "@/lib/policy/rules";
import { adminContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { Appoint } from "./_components/appoint";
import { Closing } from "./_components/closing";
import { Export } from "./_components/export";
import { Members } from "./_components/members";
import { Places } from "./_components/places";
import { WishesHere } from "./_components/wishes-here";
import { CircleWords } from "./_components/words";

type Props = { params: Promise<{ circle: string }>; searchParams: Promise<{ nieuw?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageContext();
  const { name } = await orNotFound(findCircle(ctx, (await params).circle));
  return { title: wordsFor(ctx.actor.locale)("circles.keep", { circle: name }) };
}

/** One circle for who keeps it: its words and people for its leads, where it is and whether it goes on for admins. */
export default async function KeptCirclePage({ params, searchParams }: Props) {
  const { circle: slug } = await params;
  const ctx = await adminContext(`/beheer/kringen/${slug}`);
  const t = wordsFor(ctx.actor.locale);
  const circle = await orNotFound(findCircle(ctx, slug));
  if (!can(ctx.actor, "circle.lead", circle)) forbidden();
  const isAdmin = can(ctx.actor, "circle.start", null);
  const isNew = (await searchParams).nieuw !== undefined;
  return (
    <div className="page max-w-4xl">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer/kringen">{t("circles.keeping")}</Link>
      </p>
      <h1>{circle.name}</h1>
      {isNew && (
        <p role="status" className="notice-ok mt-2">
          {t("circles.started")}
        </p>
      )}
      <Link href={`/kringen/${slug}`} prefetch={false} className="tap inline-flex items-center">
        {t("circles.toPage")}
      </Link>
      {isAdmin && <WishesHere ctx={ctx} circle={circle} />}
      <Members ctx={ctx} circle={circle} />
      {isAdmin && <Appoint ctx={ctx} circle={circle} />}
      <CircleWords ctx={ctx} circle={circle} />
      {isAdmin && <Places ctx={ctx} circle={circle} />}
      {can(ctx.actor, "circle.export", circle) && <Export ctx={ctx} circle={circle} />}
      {isAdmin && <Closing ctx={ctx} circle={circle} />}
    </div>
  );
}
