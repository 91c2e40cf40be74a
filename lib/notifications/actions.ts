import "server-only";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { WorkData } from "@/lib/outbox/work";
import { dueActions } from "@/lib/reports/actions/due/queries";
import { type ActionView, readableActions } from "@/lib/reports/actions/queries";
import { readerOf, tell } from "./telling";

/** Tells somebody that they are held to an action from now on. */
export async function notifyActionAssigned(ctx: Context, { action: id }: WorkData["notify.action-assigned"]): Promise<void> {
  const [action] = await readableActions(ctx, [id]);
  if (action?.state === "open") await tellOwner(ctx, action, { why: "assigned", key: `action-${id}` });
}

/** Tells owners of what is due in three days, and of what was due yesterday: once each for a day that was set. */
export async function remindOfActions(ctx: Context): Promise<number> {
  const { soon, late } = await dueActions(ctx);
  for (const action of soon) await tellOwner(ctx, action, { why: "soon", key: `action-soon-${action.id}-${action.due}` });
  for (const action of late) await tellOwner(ctx, action, { why: "late", key: `action-late-${action.id}-${action.due}` });
  return soon.length + late.length;
}

type Because = { why: "assigned" | "soon" | "late"; key: string };

async function tellOwner(ctx: Context, { id, ownerId, text, due, meeting, startsAt }: ActionView, { why, key }: Because): Promise<void> {
  const reader = ownerId ? await readerOf(ctx, ownerId) : undefined;
  if (!reader) return;
  const t = wordsFor(reader.locale);
  const { day, storedDay } = formatsFor(reader.locale);
  const values = { why, text, due: due ? storedDay(due) : t("reports.noDue"), meeting, day: day(startsAt) };
  await tell(ctx, reader, {
    kind: "task",
    notice: { kind: why === "assigned" ? "action-assigned" : "action-due", subjectId: id },
    key: `${key}-${reader.id}`,
    mail: {
      subject: t("reports.mailActionSubject", values),
      text: t("reports.mailActionText", { ...values, name: reader.name, link: `${ctx.baseUrl}/mijn/acties#actie-${id}` }),
    },
  });
}
