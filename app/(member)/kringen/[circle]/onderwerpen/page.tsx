import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { listProposals } from "@/lib/meetings/proposals/queries";
import { circleNamed } from "@/lib/meetings/queries";
import { pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { ProposeForm } from "./_components/propose-form";
import { Settled } from "./_components/settled";
import { Wish } from "./_components/wish";

type Props = { params: Promise<{ circle: string }>; searchParams: Promise<{ voorstel?: string | string[]; nieuw?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageContext();
  const circle = await orNotFound(circleNamed(ctx, (await params).circle));
  return { title: wordsFor(ctx.actor.locale)("meetings.proposalsOf", { circle: circle.name }) };
}

/** What members want on their agenda: wishes by votes, what is planned, and what came of earlier ones. */
export default async function ProposalsPage({ params, searchParams }: Props) {
  const ctx = await pageContext();
  const t = wordsFor(ctx.actor.locale);
  const { voorstel: given, nieuw } = await searchParams;
  const [voorstel] = [given].flat();
  const { circle, wanted, planned, handled, setAside, may } = await orNotFound(listProposals(ctx, (await params).circle));
  return (
    <div className="page">
      <p className="text-sm">
        <Link prefetch={false} href={`/kringen/${circle.slug}`}>
          {circle.name}
        </Link>
      </p>
      <h1>{t("meetings.proposalsTitle")}</h1>
      <p className="mt-2 max-w-read">{t("meetings.proposalsIntro")}</p>
      {may.propose && (
        <a href="#voorstellen" className="btn-quiet mt-3 lg:hidden">
          {t("meetings.proposeTitle")}
        </a>
      )}
      {nieuw && (
        <p role="status" className="notice-ok mt-4 max-w-read">
          {t("meetings.proposed")}
        </p>
      )}
      <div className="two-columns mt-6">
        <section aria-labelledby="gevraagd" className="min-w-0">
          <h2 id="gevraagd" className="mb-3">
            {t("meetings.wantedCount", { count: wanted.length })}
          </h2>
          {wanted.length === 0 && <Nothing title={t("meetings.proposalsEmpty")} examples={t("meetings.proposalsExamples")} />}
          <ol className="grid grid-cols-1 gap-3">
            {wanted.map((proposal) => (
              <Wish key={proposal.id} ctx={ctx} circle={circle} proposal={proposal} may={may} />
            ))}
          </ol>
        </section>
        <div className="grid content-start gap-8">
          {may.propose ? (
            <ProposeForm ctx={ctx} circle={circle} typed={voorstel ?? ""} />
          ) : (
            <p className="card text-muted">{t(circle.archivedAt ? "proposals.circleStopped" : "meetings.proposeFor")}</p>
          )}
          <Settled ctx={ctx} circle={circle} id="ingepland" title={t("meetings.planned")} proposals={planned} />
          <Settled ctx={ctx} circle={circle} id="behandeld" title={t("meetings.handled")} proposals={handled} />
          <Settled ctx={ctx} circle={circle} id="opzij" title={t("proposals.setAsideList")} proposals={setAside} />
        </div>
      </div>
    </div>
  );
}

const Nothing = ({ title, examples }: { title: string; examples: string }) => (
  <div className="card">
    <p className="font-semibold">{title}</p>
    <p className="mt-1 text-muted">{examples}</p>
  </div>
);
