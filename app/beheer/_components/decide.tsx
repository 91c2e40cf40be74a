import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { reasonFieldOf } from "@/lib/membership/decisions/input";
import type { WaitingRequest } from "@/lib/membership/decisions/queries";
import { Submit, TextArea } from "@/lib/ui/form";
import { More } from "./more";

/** One request: approving is one tap; asking for more or declining needs words first. */
export function Decide({ ctx, request }: { ctx: Context; request: WaitingRequest }) {
  const t = wordsFor(ctx.actor.locale);
  const { id, name, state } = request;
  const field = reasonFieldOf(id);
  return (
    <div className="mt-4 flex flex-wrap items-start gap-x-4 gap-y-2">
      <Submit name="press" value={`approve:${id}`} label={t("admin.approveName", { name })}>
        {t("admin.approve")}
      </Submit>
      <More field={field} summary={t("admin.more")} label={`${t("admin.more")}: ${name}`}>
        <TextArea name={field} label={t("admin.reason")} hint={t("admin.reasonHint", { name })} rows={3} />
        <div className="flex flex-wrap gap-2">
          {state === "requested" && (
            <Submit quiet name="press" value={`ask:${id}`} label={t("admin.askName", { name })}>
              {t("admin.ask")}
            </Submit>
          )}
          <Submit quiet name="press" value={`decline:${id}`} label={t("admin.declineName", { name })}>
            {t("admin.decline")}
          </Submit>
        </div>
      </More>
    </div>
  );
}
