import Link from "next/link";
import type { Expert } from "@/lib/expertise/experts/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { similarProposals } from "@/lib/meetings/proposals/queries";
import type { CircleName } from "@/lib/meetings/queries";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { propose } from "../actions";
import { Existing } from "./existing";
import { fittingExperts, reasonOf, topicsOf } from "./fitting";
import { WishFields } from "./wish-fields";

type Props = { ctx: Context; circle: CircleName; typed: string };

/** Two steps, so that one sees what is already wanted or known before asking for it: first the title, then the rest. */
export async function ProposeForm({ ctx, circle, typed }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const title = typed.trim().slice(0, 140);
  return (
    <section aria-labelledby="voorstellen" className="card">
      <h2 id="voorstellen" className="mb-3 text-xl">
        {t("meetings.proposeTitle")}
      </h2>
      {title ? <SecondStep ctx={ctx} circle={circle} title={title} /> : <FirstStep ctx={ctx} />}
    </section>
  );
}

function FirstStep({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <form action="#voorstellen">
      <label htmlFor="voorstel" className="block font-semibold">
        {t("meetings.proposeWhat")}
      </label>
      <p id="voorstel-hint" className="text-sm text-muted">
        {t("meetings.proposeWhatHint")}
      </p>
      <input id="voorstel" name="voorstel" required minLength={4} maxLength={140} aria-describedby="voorstel-hint" className="field mb-4" />
      <button type="submit" className="btn-primary">
        {t("meetings.proposeNext")}
      </button>
    </form>
  );
}

async function SecondStep({ ctx, circle, title }: { ctx: Context; circle: CircleName; title: string }) {
  const t = wordsFor(ctx.actor.locale);
  const [similar, topics] = await Promise.all([similarProposals(ctx, circle.slug, title), topicsOf(ctx, { title })]);
  const experts = await fittingExperts(ctx, topics);
  return (
    <>
      {similar.length > 0 && (
        <div className="notice-info mb-4">
          <h3 className="text-base">{t("meetings.similarTitle")}</h3>
          <ul className="list-disc pl-5">
            {similar.map((proposal) => (
              <li key={proposal.id}>
                <Link prefetch={false} href={`/kringen/${circle.slug}/onderwerpen/${proposal.id}`}>
                  {proposal.title}
                </Link>{" "}
                <span className="text-sm text-muted">({t("meetings.votesWhole", { count: proposal.votes })})</span>
              </li>
            ))}
          </ul>
          <p className="mt-1 text-sm">{t("meetings.similarHelp")}</p>
        </div>
      )}
      <Existing ctx={ctx} title={title} topics={topics} brief />
      <Knowing ctx={ctx} experts={experts} />
      <Form action={propose} summary={t("errors.summary")}>
        <Hidden name="circle" value={circle.slug} />
        <WishFields ctx={ctx} title={title} topicId={topics[0]} />
        <Submit>{similar.length > 0 ? t("meetings.proposeAnyway") : t("meetings.proposeButton")}</Submit>
      </Form>
    </>
  );
}

/** Colleagues of all circles who know about it: a question to one of them may be quicker than a talk. */
function Knowing({ ctx, experts }: { ctx: Context; experts: Expert[] }) {
  const t = wordsFor(ctx.actor.locale);
  if (experts.length === 0) return null;
  return (
    <div className="mb-4">
      <h3 className="text-base">{t("proposals.fits")}</h3>
      <ul className="divide-y divide-line">
        {experts.map((expert) => (
          <li key={expert.person.id} className="py-1">
            <Link prefetch={false} href={`/collegas/${expert.person.slug}`}>
              {expert.person.name}
            </Link>
            <span className="block text-sm text-muted">{reasonOf(expert, ctx.actor.locale)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
