import type { DryRun } from "@/lib/admin/importing/queries";
import { readyLines } from "@/lib/admin/importing/ready";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { Choices, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { bringListIn } from "../actions";

/** The button that does it, with the number of lines on it. */
export function BringIn({ list, locale }: { list: DryRun; locale: Locale }) {
  const t = wordsFor(locale);
  const count = readyLines(list).length;
  if (count === 0) return list.lines.length > 0 && list.missing.length === 0 && <p className="notice-info mt-4">{t("importing.ready")}</p>;
  return (
    <Form action={bringListIn} summary={t("errors.summary")} className="card mt-6">
      <Hidden name="draft" value={list.id} />
      {list.kind === "members" && (
        <Choices
          name="welcome"
          type="checkbox"
          legend={t("importing.mails")}
          options={[{ value: "yes", label: t("importing.welcome"), hint: t("importing.welcomeHint") }]}
        />
      )}
      <Submit>{t("importing.doIt", { count })}</Submit>
    </Form>
  );
}
