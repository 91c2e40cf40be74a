import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Form, Select, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { addPerson } from "../actions";

type Props = { ctx: Context; slug: string; others: { id: string; name: string; organisation: string | null }[] };

/** Somebody who walks in without having answered. */
export function AddPerson({ ctx, slug, others }: Props) {
  const t = wordsFor(ctx.actor.locale);
  if (others.length === 0) return null;
  const options = others.map(({ id, name, organisation }) => ({ value: id, label: [name, organisation].filter(Boolean).join(", ") }));
  return (
    <section aria-labelledby="iemand-anders" className="card mt-8">
      <h2 id="iemand-anders" className="text-xl">
        {t("attendance.doorAdd")}
      </h2>
      <p className="mb-3 text-sm text-muted">{t("attendance.doorAddHint")}</p>
      <Form action={addPerson} summary={t("errors.summary")}>
        <Hidden name="meeting" value={slug} />
        <Hidden name="present" value="yes" />
        <Select name="person" label={t("attendance.doorAddWho")} options={[{ value: "", label: t("meetings.none") }, ...options]} />
        <Submit quiet>{t("attendance.doorAddButton")}</Submit>
      </Form>
    </section>
  );
}
