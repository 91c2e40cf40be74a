import Link from "next/link";
import type { Expert } from "@/lib/expertise/experts/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { TALK_MINUTES } from "@/lib/meetings/proposals/leading/input";
import type { Offer } from "@/lib/meetings/proposals/offers/queries";
import type { ProposalView } from "@/lib/meetings/proposals/queries";
import { listMeetings } from "@/lib/meetings/queries";
import { Field, Form, Select, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { plan } from "../actions";

type Props = { ctx: Context; view: ProposalView; offers: Offer[]; experts: Expert[] };

/** From a wish to a talk on an agenda: which meeting, who tells, how long. Who offered first is chosen beforehand. */
export async function PlanForm({ ctx, view: { circle, proposal }, offers, experts }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const { shortDay } = formatsFor(ctx.actor.locale);
  const coming = await listMeetings(ctx, { when: "coming", circles: "all", circleId: circle.id });
  const open = coming.filter(({ state }) => state !== "cancelled");
  const planNew = (
    <Link prefetch={false} href={`/kringen/${circle.slug}/bijeenkomsten/nieuw`} className="tap inline-flex items-center">
      {t("proposals.planNew")}
    </Link>
  );
  if (open.length === 0) {
    return (
      <p className="mt-2">
        {t("proposals.planNone")} {planNew}
      </p>
    );
  }
  return (
    <Form action={plan} summary={t("errors.summary")} scope="plan" className="mt-2" id="plannen">
      <Hidden name="proposal" value={proposal.id} />
      <Select
        name="meeting"
        label={t("proposals.planMeeting")}
        options={open.map(({ slug, title, startsAt, state }) => {
          const draft = state === "draft" ? ` (${t("proposals.planDraft")})` : "";
          return { value: slug, label: `${shortDay(startsAt)}: ${title}${draft}` };
        })}
      />
      <Select name="speaker" label={t("proposals.planSpeaker")} value={offers[0]?.personId ?? ""} options={speakers(t, offers, experts)} />
      <Field name="minutes" type="number" inputMode="numeric" label={t("proposals.planMinutes")} value={String(TALK_MINUTES)} />
      <div className="flex flex-wrap items-center gap-x-4">
        <Submit>{t("proposals.plan")}</Submit>
        {planNew}
      </div>
    </Form>
  );
}

function speakers(t: ReturnType<typeof wordsFor>, offers: Offer[], experts: Expert[]) {
  const offered = offers.map(({ personId, name }) => ({ value: personId, label: t("proposals.planOffered", { name }) }));
  const known = experts
    .filter(({ person }) => !offers.some(({ personId }) => personId === person.id))
    .map(({ person }) => ({ value: person.id, label: t("proposals.planFits", { name: person.name }) }));
  return [...offered, ...known, { value: "", label: t("proposals.planNobody") }];
}
