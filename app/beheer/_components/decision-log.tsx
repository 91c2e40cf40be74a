import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { RecentDecision } from "@/lib/membership/decisions/queries";

/** Who decided what, latest first. */
export function DecisionLog({ ctx, decisions }: { ctx: Context; decisions: RecentDecision[] }) {
  const t = wordsFor(ctx.actor.locale);
  const { shortDay } = formatsFor(ctx.actor.locale);
  return (
    <>
      <h2 id="beslissingen" className="text-xl">
        {t("admin.log")}
      </h2>
      {decisions.length === 0 && <p className="mt-2 text-muted">{t("admin.logNone")}</p>}
      <ol className="mt-2 divide-y divide-line text-sm">
        {decisions.map((decision) => (
          <li key={decision.id} className="py-2">
            <strong>{decision.name}</strong>: {t("admin.outcome", { state: decision.outcome })}
            <span className="block text-muted">
              {decision.circle}, {t("admin.by", { name: decision.by, date: shortDay(decision.at) })}
            </span>
            {decision.reason && <q className="block">{decision.reason}</q>}
          </li>
        ))}
      </ol>
    </>
  );
}
