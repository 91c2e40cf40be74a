import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { type ProposalView, supportersOf } from "@/lib/meetings/proposals/queries";
import { VoteButton } from "../../_components/vote-button";

/** How many want it, and for members who, board by board. */
export async function Supporters({ ctx, view: { circle, proposal, may } }: { ctx: Context; view: ProposalView }) {
  const t = wordsFor(ctx.actor.locale);
  const boards = await supportersOf(ctx, proposal.id);
  const { list } = formatsFor(ctx.actor.locale);
  return (
    <section id="stemmen" aria-labelledby="stemmen-titel" className="card flex scroll-mt-4 flex-wrap items-start gap-x-6 gap-y-3">
      {may.vote && <VoteButton ctx={ctx} circle={circle} proposal={proposal} mayVote from="page" />}
      <div className="min-w-0 flex-1 basis-52">
        <h2 id="stemmen-titel" className="text-xl">
          {t(proposal.state === "handled" ? "proposals.supportersThen" : "proposals.supporters", { count: proposal.votes })}
        </h2>
        <ul className="mt-1 text-sm">
          {boards.map(({ organisation, names }) => (
            <li key={organisation}>
              <strong className="font-semibold">{t("proposals.supportersOf", { organisation: organisation || "none" })}</strong>:{" "}
              {list(names)}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
