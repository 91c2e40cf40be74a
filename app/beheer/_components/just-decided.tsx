import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { RecentDecision } from "@/lib/membership/decisions/queries";
import { Submit } from "@/lib/ui/form";

/** What was decided a moment ago, with the way back. */
export function JustDecided({ ctx, decisions }: { ctx: Context; decisions: RecentDecision[] }) {
  const t = wordsFor(ctx.actor.locale);
  if (decisions.length === 0) return null;
  return (
    <section className="card mb-6">
      <h2 className="text-xl">{t("admin.justDecided")}</h2>
      <p className="text-sm text-muted">{t("admin.justDecidedHelp")}</p>
      <ul className="mt-2 divide-y divide-line">
        {decisions.map((decision) => (
          <li key={decision.id} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
            <span>
              <strong>{decision.name}</strong>, {decision.circle}: {t("admin.outcome", { state: decision.outcome })}
            </span>
            <Submit quiet name="press" value={`undo:${decision.id}`} label={t("admin.undoName", { name: decision.name })}>
              {t("admin.undo")}
            </Submit>
          </li>
        ))}
      </ul>
    </section>
  );
}
