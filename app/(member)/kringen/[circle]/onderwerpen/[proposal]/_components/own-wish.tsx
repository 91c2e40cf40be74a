import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { Proposal } from "@/lib/meetings/proposals/queries";
import { Fold } from "@/lib/ui/fold";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { WishFields } from "../../_components/wish-fields";
import { change, withdraw } from "../actions";

/** What its proposer may still do, as long as nobody else wants it. */
export function OwnWish({ ctx, proposal }: { ctx: Context; proposal: Proposal }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section aria-labelledby="eigen" className="card">
      <h2 id="eigen" className="text-xl">
        {t("proposals.own")}
      </h2>
      <p className="mt-1 text-sm text-muted">{t("proposals.ownHelp")}</p>
      <Form action={change} summary={t("errors.summary")} scope="eigen" className="mt-1">
        <Hidden name="proposal" value={proposal.id} />
        <Fold summary={t("proposals.change")}>
          <WishFields ctx={ctx} title={proposal.title} why={proposal.why} topicId={proposal.topicId} />
          <Submit quiet>{t("proposals.changeButton")}</Submit>
        </Fold>
      </Form>
      <Form action={withdraw} summary={t("errors.summary")}>
        <Hidden name="proposal" value={proposal.id} />
        <button type="submit" className="tap text-danger underline">
          {t("proposals.withdraw")}
        </button>
      </Form>
    </section>
  );
}
