import type { Expert } from "@/lib/expertise/experts/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { likeliest } from "@/lib/meetings/proposals/alike";
import type { Offer } from "@/lib/meetings/proposals/offers/queries";
import { listProposals, type ProposalView } from "@/lib/meetings/proposals/queries";
import { Fold } from "@/lib/ui/fold";
import { Form, Select, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { merge, putAside, putBack } from "../actions";
import { PlanForm } from "./plan-form";

type Props = { ctx: Context; view: ProposalView; offers: Offer[]; experts: Expert[] };

/** What a lead does with it: plan it in one step, or set it aside, or see that it is the same as another. */
export function LeadTools({ ctx, view, offers, experts }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const { state } = view.proposal;
  if (state !== "wanted" && state !== "setAside") return null;
  return (
    <section aria-labelledby="trekker" className="card">
      <h2 id="trekker" className="text-xl">
        {t("proposals.lead")}
      </h2>
      {state === "wanted" ? (
        <>
          <PlanForm ctx={ctx} view={view} offers={offers} experts={experts} />
          <SetAside ctx={ctx} view={view} />
          <Merge ctx={ctx} view={view} />
        </>
      ) : (
        <Form action={putBack} summary={t("errors.summary")} className="mt-3">
          <Hidden name="proposal" value={view.proposal.id} />
          <Submit>{t("proposals.wantAgain")}</Submit>
        </Form>
      )}
    </section>
  );
}

type PartProps = Pick<Props, "ctx" | "view">;

function SetAside({ ctx, view }: PartProps) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <Form action={putAside} summary={t("errors.summary")} scope="opzij" className="mt-3 border-t border-line pt-1">
      <Hidden name="proposal" value={view.proposal.id} />
      <Fold summary={t("proposals.setAside")}>
        <TextArea name="reason" rows={3} label={t("proposals.setAsideReason")} hint={t("proposals.setAsideHint")} />
        <Submit quiet>{t("proposals.setAside")}</Submit>
      </Fold>
    </Form>
  );
}

/** The likeliest one is chosen beforehand. */
async function Merge({ ctx, view: { circle, proposal } }: PartProps) {
  const t = wordsFor(ctx.actor.locale);
  const { wanted } = await listProposals(ctx, circle.slug);
  const others = wanted.filter(({ id }) => id !== proposal.id);
  if (others.length === 0) return null;
  const [same] = likeliest(proposal.title, others, 1);
  return (
    <Form action={merge} summary={t("errors.summary")} scope="samen" className="border-t border-line pt-1">
      <Hidden name="proposal" value={proposal.id} />
      <Fold summary={t("proposals.merge")}>
        <Select
          name="into"
          label={t("proposals.mergeInto")}
          hint={t("proposals.mergeHint")}
          value={same?.id ?? ""}
          options={[{ value: "", label: t("proposals.mergeChoose") }, ...others.map(({ id, title }) => ({ value: id, label: title }))]}
        />
        <Submit quiet>{t("proposals.mergeButton")}</Submit>
      </Fold>
    </Form>
  );
}
