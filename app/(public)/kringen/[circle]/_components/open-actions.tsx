import { ActionList } from "@/app/_components/reports/action-list";
import type { Circle } from "@/lib/circles/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { openActionsOf } from "@/lib/reports/actions/queries";

/** What members took upon them and is still open. For members of this circle. */
export async function OpenActions({ ctx, circle }: { ctx: Context; circle: Circle }) {
  const actions = await openActionsOf(ctx, circle.id);
  if (actions.length === 0) return null;
  const t = wordsFor(ctx.actor.locale);
  return (
    <section aria-labelledby="acties">
      <h2 id="acties">{t("reports.openActions")}</h2>
      <ActionList ctx={ctx} actions={actions} showsMeeting />
    </section>
  );
}
