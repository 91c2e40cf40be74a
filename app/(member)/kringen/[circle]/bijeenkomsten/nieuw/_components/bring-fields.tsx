import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Choices } from "@/lib/ui/form";

/** What of the earlier programme comes along. */
export function BringFields({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <Choices
      name="bring"
      type="radio"
      legend={t("planning.bring")}
      values={["frame"]}
      options={[
        { value: "nothing", label: t("planning.bringNothing") },
        { value: "frame", label: t("planning.bringFrame") },
        { value: "slots", label: t("planning.bringSlots"), hint: t("planning.bringSlotsHint") },
      ]}
    />
  );
}
