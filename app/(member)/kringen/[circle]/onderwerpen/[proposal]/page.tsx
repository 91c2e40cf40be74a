import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { cache } from "react";
import { OwnWords } from "@/app/_components/own-words";
import { wordsFor } from "@/lib/i18n";
import { commentsOn } from "@/lib/meetings/proposals/comments/queries";
import { offersFor } from "@/lib/meetings/proposals/offers/queries";
import { findProposal } from "@/lib/meetings/proposals/queries";
import { pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { Existing } from "../_components/existing";
import { fittingExperts, topicsOf } from "../_components/fitting";
import { From } from "../_components/wish";
import { Comments } from "./_components/comments";
import { History } from "./_components/history";
import { LeadTools } from "./_components/lead-tools";
import { Offers } from "./_components/offers";
import { OwnWish } from "./_components/own-wish";
import { Standing } from "./_components/standing";
import { Supporters } from "./_components/supporters";
import { WishTags } from "./_components/wish-tags";

type Props = { params: Promise<{ circle: string; proposal: string }>; searchParams: Promise<{ gedaan?: string | string[] }> };

const load = cache(async (circle: string, proposal: string) => {
  const ctx = await pageContext();
  return { ctx, view: await orNotFound(findProposal(ctx, circle, proposal)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { circle, proposal } = await params;
  const { view } = await load(circle, proposal);
  return { title: `${view.proposal.title} – ${view.circle.name}` };
}

/** One wish, from the first vote to what was said about it. Who wants it and what they say is for members. */
export default async function WishPage({ params, searchParams }: Props) {
  const asked = await params;
  const { ctx, view } = await load(asked.circle, asked.proposal);
  const { circle, proposal, may } = view;
  const list = `/kringen/${circle.slug}/onderwerpen`;
  if (proposal.mergedInto) redirect(`${list}/${proposal.mergedInto}`);
  const t = wordsFor(ctx.actor.locale);
  const isOpen = proposal.state === "wanted";
  const topics = await topicsOf(ctx, proposal);
  const [comments, offers, experts] = await Promise.all([
    commentsOn(ctx, proposal.id),
    offersFor(ctx, proposal.id),
    isOpen && may.see ? fittingExperts(ctx, topics) : [],
  ]);
  return (
    <div className="page">
      <p className="flex flex-wrap gap-x-4 text-sm">
        <Link prefetch={false} href={`/kringen/${circle.slug}`} className="inline-block py-1">
          {circle.name}
        </Link>
        <Link prefetch={false} href={list} className="inline-block py-1">
          {t("proposals.all")}
        </Link>
      </p>
      <h1>{proposal.title}</h1>
      <WishTags ctx={ctx} proposal={proposal} />
      <Standing ctx={ctx} view={view} asked={(await searchParams).gedaan} />
      <div className="two-columns mt-6">
        <div className="min-w-0 space-y-8">
          {may.see && (
            <div>
              {proposal.why && <OwnWords text={proposal.why} className="text-lg" />}
              <p className="mt-2 text-sm text-muted">
                {t("proposals.proposedBy")} <From ctx={ctx} proposal={proposal} />
              </p>
            </div>
          )}
          <Supporters ctx={ctx} view={view} />
          {may.see && (isOpen || offers.length > 0) && <Offers ctx={ctx} view={view} offers={offers} experts={experts} />}
          {may.see && <Comments ctx={ctx} view={view} comments={comments} />}
        </div>
        <aside className="space-y-8">
          {may.lead && <LeadTools ctx={ctx} view={view} offers={offers} experts={experts} />}
          {may.change && <OwnWish ctx={ctx} proposal={proposal} />}
          {may.see && proposal.state !== "handled" && <Existing ctx={ctx} title={proposal.title} topics={topics} />}
          {may.see && <History ctx={ctx} proposal={proposal} />}
        </aside>
      </div>
    </div>
  );
}
