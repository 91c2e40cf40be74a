import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { Proposal } from "@/lib/meetings/proposals/queries";
import type { CircleName, MeetingInList } from "@/lib/meetings/queries";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { Tag } from "@/lib/ui/tag";
import { plan } from "../actions";
import { VoteButton } from "./vote-button";

type Props = { ctx: Context; circle: CircleName; proposal: Proposal & { isNew: boolean }; meetings: MeetingInList[]; mayVote: boolean };

/** One wish: what, why, from whom, and how many want it too. */
export function Wish({ ctx, circle, proposal, meetings, mayVote }: Props) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <li id={`voorstel-${proposal.id}`} className="card grid scroll-mt-4 gap-x-4 gap-y-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <h3>{proposal.title}</h3>
        {proposal.why && <p className="mt-1 max-w-read">{proposal.why}</p>}
        <p className="mt-1 text-sm text-muted">
          <From ctx={ctx} proposal={proposal} />
        </p>
        <p className="mt-2 flex flex-wrap gap-2 empty:hidden">
          {proposal.isNew && <Tag tone="accent">{t("meetings.isNew")}</Tag>}
          {proposal.topic && <Tag tone="brand">{proposal.topic}</Tag>}
        </p>
      </div>
      <VoteButton ctx={ctx} circle={circle} proposal={proposal} mayVote={mayVote} />
      {meetings.length > 0 && <PlanForm ctx={ctx} proposal={proposal} meetings={meetings} />}
    </li>
  );
}

/** Who proposed it, as far as the reader may know. */
export function From({ ctx, proposal }: { ctx: Context; proposal: Proposal }) {
  const t = wordsFor(ctx.actor.locale);
  const organisation = proposal.organisation ?? "";
  if (!proposal.by) return organisation && t("meetings.proposedFrom", { organisation });
  return (
    <>
      <Link prefetch={false} href={`/collegas/${proposal.bySlug}`}>
        {proposal.by}
      </Link>
      {organisation && `, ${organisation}`}
    </>
  );
}

/** From a wish to an item on an agenda, for leads. */
function PlanForm({ ctx, proposal, meetings }: { ctx: Context; proposal: Proposal; meetings: MeetingInList[] }) {
  const t = wordsFor(ctx.actor.locale);
  const { shortDay } = formatsFor(ctx.actor.locale);
  const field = `bijeenkomst-${proposal.id}`;
  return (
    <details className="border-t border-line pt-1 sm:col-span-2">
      <summary className="tap py-2 text-sm text-brand">
        {t("meetings.planProposal")} <span className="sr-only">: {proposal.title}</span>
      </summary>
      <Form action={plan} summary={t("errors.summary")} className="max-w-read">
        <Hidden name="proposal" value={proposal.id} />
        <label htmlFor={field} className="block font-semibold">
          {t("meetings.planOn")}
        </label>
        <select id={field} name="meeting" className="field mb-3">
          {meetings.map((meeting) => (
            <option key={meeting.slug} value={meeting.slug}>
              {shortDay(meeting.startsAt)}: {meeting.title}
            </option>
          ))}
        </select>
        <Submit quiet>{t("meetings.planProposalButton")}</Submit>
      </Form>
    </details>
  );
}
