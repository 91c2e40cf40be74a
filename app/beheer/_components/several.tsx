import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { reasonFieldOf, TICKED } from "@/lib/membership/decisions/input";
import { Submit, TextArea } from "@/lib/ui/form";
import { More } from "./more";

/** One decision for everything that is ticked. */
export function Several({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  const field = reasonFieldOf(TICKED);
  return (
    <section className="card mt-6 bg-sunken">
      <h2 id="requests" tabIndex={-1} className="text-xl">
        {t("admin.several")}
      </h2>
      <p className="mt-1 mb-4">{t("admin.severalHelp")}</p>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <Submit name="press" value={`approve:${TICKED}`}>
          {t("admin.approveSeveral")}
        </Submit>
        <More field={field} summary={t("admin.declineSeveral")}>
          <TextArea name={field} label={t("admin.reasonSeveral")} hint={t("admin.reasonSeveralHint")} rows={3} />
          <Submit quiet name="press" value={`decline:${TICKED}`}>
            {t("admin.declineSeveral")}
          </Submit>
        </More>
      </div>
    </section>
  );
}
