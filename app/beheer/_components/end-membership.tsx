import type { Words } from "@/lib/i18n";
import { Submit, TextArea } from "@/lib/ui/form";
import { More } from "./more";

/** Ending a membership needs words first: the person reads them. Part of a form that knows what to do with `press`. */
export function EndMembership({ t, membership, name, field }: { t: Words; membership: string; name: string; field: string }) {
  return (
    <More field={field} summary={t("circles.endMember")} label={t("circles.endMemberName", { name })}>
      <p className="mb-2 text-sm">{t("circles.endWarn", { name })}</p>
      <TextArea name={field} label={t("circles.endReason")} hint={t("circles.endReasonHint", { name })} rows={3} />
      <Submit quiet name="press" value={`end:${membership}`} label={t("circles.endMemberName", { name })}>
        {t("circles.endMember")}
      </Submit>
    </More>
  );
}
