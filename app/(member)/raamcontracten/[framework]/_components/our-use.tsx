import type { FrameworkView } from "@/lib/frameworks/queries";
import type { FrameworkUser } from "@/lib/frameworks/uses/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { ownOrganisation } from "@/lib/landscape/queries";
import { Choices, Field, Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { weStopped, weUseThis } from "../../actions";

type Props = { ctx: Context; framework: FrameworkView; ours: FrameworkUser | undefined };

/** Says that one's organisation uses it and how that goes, or takes that back. */
export async function OurUse({ ctx, framework, ours }: Props) {
  const own = await ownOrganisation(ctx);
  if (!own) return null;
  const t = wordsFor(ctx.actor.locale);
  const optional = t("frameworks.optional");
  const isUsed = ours ? "yes" : "no";
  return (
    <section aria-labelledby="wij" className="card">
      <h2 id="wij" className="text-lg" tabIndex={-1}>
        {t("frameworks.useTitle", { isUsed })}
      </h2>
      <p className="mb-3 text-sm text-muted">{t("frameworks.useFor", { organisation: own.name })}</p>
      <Form action={weUseThis} summary={t("errors.summary")}>
        <Hidden name="framework" value={framework.id} />
        <Field
          name="since"
          label={t("frameworks.sinceLabel")}
          inputMode="numeric"
          maxLength={4}
          value={String(ours?.since ?? "")}
          optional={optional}
        />
        {framework.lots.length > 0 && (
          <Choices
            name="lots[]"
            type="checkbox"
            legend={t("frameworks.lotsLabel")}
            options={framework.lots.map(({ number, title }) => ({ value: number, label: `${number} · ${title}` }))}
            values={ours?.lots ?? []}
          />
        )}
        <TextArea
          name="experience"
          label={t("frameworks.experienceLabel")}
          hint={t("frameworks.experienceHint")}
          value={ours?.experience ?? ""}
          optional={optional}
        />
        <Submit>{t("frameworks.saveUse", { isUsed })}</Submit>
      </Form>
      {ours && (
        <Form action={weStopped} summary={t("errors.summary")} scope="stop" className="mt-3">
          <Hidden name="framework" value={framework.id} />
          <Submit quiet>{t("frameworks.stopUse")}</Submit>
        </Form>
      )}
    </section>
  );
}
