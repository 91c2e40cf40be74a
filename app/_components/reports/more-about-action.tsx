import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { ActionView } from "@/lib/reports/actions/queries";
import { Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { giveAway, settle } from "./actions";
import { OwnerFields } from "./owner-fields";

type Props = { ctx: Context; action: ActionView; members: { id: string; name: string; organisation: string | null }[] };

/** A note on an action, and the way to give it to somebody else. */
export function MoreAboutAction({ ctx, action, members }: Props) {
  if (!action.maySettle) return null;
  const t = wordsFor(ctx.actor.locale);
  return (
    <details>
      <summary aria-label={t("reports.moreLong", { text: action.text })} className="tap cursor-pointer py-2 text-sm text-brand">
        {t("reports.more")}
      </summary>
      <div className="grid gap-4 rounded-lg bg-sunken p-4 sm:grid-cols-2">
        <Form action={settle} summary={t("errors.summary")} scope={`nota-${action.id}`}>
          <Hidden name="action" value={action.id} />
          <Hidden name="state" value={action.state} />
          <TextArea name="note" rows={3} label={t("reports.note")} value={action.note} />
          <Submit quiet label={`${t("reports.noteSave")}: ${action.text}`}>
            {t("reports.noteSave")}
          </Submit>
        </Form>
        {action.state === "open" && (
          <Form action={giveAway} summary={t("errors.summary")} scope={`door-${action.id}`}>
            <Hidden name="action" value={action.id} />
            <OwnerFields ctx={ctx} members={members.filter(({ id }) => id !== action.ownerId)} label={t("reports.handOverTo")} />
            <Submit quiet label={`${t("reports.handOver")}: ${action.text}`}>
              {t("reports.handOver")}
            </Submit>
          </Form>
        )}
      </div>
    </details>
  );
}
