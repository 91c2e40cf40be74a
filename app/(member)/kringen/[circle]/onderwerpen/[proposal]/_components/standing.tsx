import Link from "next/link";
import { DocumentLinks } from "@/app/_components/document-links";
import { listDocuments } from "@/lib/documents/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { Proposal, ProposalView } from "@/lib/meetings/proposals/queries";

/** What a press of a button may have done, for the line that says so. */
const outcomes = ["changed", "planned", "plannedInDraft", "setAsideDone", "wantAgainDone"] as const;

type Props = { ctx: Context; view: ProposalView; asked?: string | string[] };

/** Where the wish stands: on which agenda, what was said about it, or why it waits. */
export function Standing({ ctx, view: { circle, proposal, may }, asked }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const { state, reason } = proposal;
  const done = outcomes.find((outcome) => outcome === asked);
  return (
    <div className="mt-4 grid max-w-read grid-cols-1 gap-3 empty:hidden">
      {done && (
        <p role="status" className="notice-ok">
          {t(`proposals.${done}`)}
        </p>
      )}
      {circle.archivedAt && <p className="notice-warn">{t("proposals.circleStopped")}</p>}
      {(state === "planned" || state === "handled") && (
        <OnAgenda ctx={ctx} proposal={proposal} mayChange={may.lead && state === "planned"} />
      )}
      {state === "handled" && <Handled ctx={ctx} proposal={proposal} mayAdd={may.lead} />}
      {state === "setAside" && reason && <p className="notice-warn whitespace-pre-line">{t("proposals.isSetAside", { reason })}</p>}
      {state === "withdrawn" && <p className="notice-info">{t("proposals.isWithdrawn")}</p>}
    </div>
  );
}

function OnAgenda({ ctx, proposal: { state, meeting }, mayChange }: { ctx: Context; proposal: Proposal; mayChange: boolean }) {
  const t = wordsFor(ctx.actor.locale);
  if (!meeting) return <p className="notice-info">{t("proposals.onDraft")}</p>;
  return (
    <div className="notice-info">
      {t(state === "handled" ? "proposals.wasHandled" : "proposals.onAgenda")}{" "}
      <Link prefetch={false} href={`/bijeenkomsten/${meeting.slug}`} className="font-semibold">
        {meeting.title}
      </Link>
      , {formatsFor(ctx.actor.locale).fullDay(meeting.startsAt)}
      {mayChange && (
        <Link prefetch={false} href={`/bijeenkomsten/${meeting.slug}/bewerken/programma`} className="tap flex w-fit items-center text-sm">
          {t("proposals.toProgramme")}
        </Link>
      )}
    </div>
  );
}

/** More files than any meeting has. */
const ALL_FILES = 100;

/** The report of its meeting and the files of its own item, as far as the reader may open them. */
async function Handled({ ctx, proposal, mayAdd }: { ctx: Context; proposal: Proposal; mayAdd: boolean }) {
  const t = wordsFor(ctx.actor.locale);
  if (!proposal.meeting) return null;
  const files = await listDocuments(ctx, { meeting: proposal.meeting.id, limit: ALL_FILES });
  const about = files.filter(({ agendaItemId, kind }) => kind === "report" || (agendaItemId && agendaItemId === proposal.agendaItemId));
  return (
    <section aria-labelledby="gezegd">
      <h2 id="gezegd" className="text-xl">
        {t("proposals.readMore")}
      </h2>
      {about.length > 0 ? <DocumentLinks ctx={ctx} documents={about} /> : <p className="mt-1 text-muted">{t("proposals.nothingYet")}</p>}
      {mayAdd && about.length === 0 && (
        <Link
          prefetch={false}
          href={`/opladen?bijeenkomst=${proposal.meeting.id}&punt=${proposal.agendaItemId}`}
          className="btn-quiet mt-2"
        >
          {t("proposals.addReport")}
        </Link>
      )}
    </section>
  );
}
