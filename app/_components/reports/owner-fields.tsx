import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Field, Select } from "@/lib/ui/form";

type Props = { ctx: Context; members: { id: string; name: string; organisation: string | null }[]; label: string };

/** Who does it: a member, or anybody else by name. */
export function OwnerFields({ ctx, members, label }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const named = members.map(({ id, name, organisation }) => ({ value: id, label: [name, organisation].filter(Boolean).join(", ") }));
  return (
    <>
      <Select name="owner" label={label} options={[{ value: "", label: t("reports.ownerNobody") }, ...named]} />
      <Field name="ownerName" label={t("reports.ownerName")} optional={t("reports.optional")} hint={t("reports.ownerNameHint")} />
    </>
  );
}
