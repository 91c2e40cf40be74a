import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { lastRequestAt } from "@/lib/membership/decisions/queries";

/** Nothing to decide, and when there last was. */
export async function EmptyQueue({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  const { day } = formatsFor(ctx.actor.locale);
  const last = await lastRequestAt(ctx);
  return (
    <div className="card">
      <p className="font-semibold">{last ? t("admin.emptyLast", { date: day(last) }) : t("admin.empty")}</p>
      <p className="mt-1 text-muted">{t("admin.emptyHelp")}</p>
    </div>
  );
}
