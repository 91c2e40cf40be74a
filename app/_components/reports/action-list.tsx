import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { ActionView } from "@/lib/reports/actions/queries";
import { Form } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { Tag } from "@/lib/ui/tag";
import { settle } from "./actions";
import { MoreAboutAction } from "./more-about-action";

type Props = {
  ctx: Context;
  actions: ActionView[];
  /** Says from which meeting each comes, where that is not plain from the page. */
  showsMeeting?: boolean;
  /** Whom one may hand an action over to; without them that is not offered here. */
  members?: Map<string, { id: string; name: string; organisation: string | null }[]>;
};

/** Actions, each with what its owner or a lead may do about it. */
export function ActionList({ ctx, actions, showsMeeting = false, members }: Props) {
  return (
    <ul className="mt-2 divide-y divide-line">
      {actions.map((action) => (
        <li key={action.id} id={`actie-${action.id}`} className="scroll-mt-4 py-2">
          <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
            <div className="min-w-0 flex-1 basis-56">
              <p className={action.state === "done" ? "text-muted line-through" : "font-semibold"}>{action.text}</p>
              <Details ctx={ctx} action={action} showsMeeting={showsMeeting} />
              {action.note && <p className="mt-1 border-l-2 border-line pl-3 text-sm whitespace-pre-line">{action.note}</p>}
            </div>
            {action.maySettle && <Tick ctx={ctx} action={action} />}
          </div>
          {members && <MoreAboutAction ctx={ctx} action={action} members={members.get(action.meetingSlug) ?? []} />}
        </li>
      ))}
    </ul>
  );
}

function Details({ ctx, action, showsMeeting }: { ctx: Context; action: ActionView; showsMeeting: boolean }) {
  const t = wordsFor(ctx.actor.locale);
  const { storedDay } = formatsFor(ctx.actor.locale);
  const { owner, ownerSlug, due, isLate, state, meeting, meetingSlug } = action;
  return (
    <p className="text-sm text-muted">
      {ownerSlug ? <Link href={`/collegas/${ownerSlug}`}>{owner}</Link> : owner}
      {due && ` · ${t("reports.dueBy", { day: storedDay(due) })}`} {isLate && <Tag tone="danger">{t("reports.isLate")}</Tag>}
      {state === "done" && <Tag tone="ok">{t("reports.isDone")}</Tag>}
      {showsMeeting && (
        <span className="block">
          <Link prefetch={false} href={`/bijeenkomsten/${meetingSlug}/verslag`} className="inline-block py-1">
            {t("reports.ofMeeting", { title: meeting })}
          </Link>
        </span>
      )}
    </p>
  );
}

function Tick({ ctx, action: { id, text, state } }: { ctx: Context; action: ActionView }) {
  const t = wordsFor(ctx.actor.locale);
  const isOpen = state === "open";
  return (
    <Form action={settle} summary={t("errors.summary")} scope={`vink-${id}`}>
      <Hidden name="action" value={id} />
      <Hidden name="state" value={isOpen ? "done" : "open"} />
      <button type="submit" className="btn-quiet" aria-label={t(isOpen ? "reports.tickLong" : "reports.reopenLong", { text })}>
        {t(isOpen ? "reports.tick" : "reports.reopen")}
      </button>
    </Form>
  );
}
