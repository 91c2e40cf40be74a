import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { ownCeiling } from "@/lib/questions/own-ceiling/queries";
import { Field, Form, Submit } from "@/lib/ui/form";
import { saveOwnCeiling } from "../actions";

/** How many questions may wait for somebody at once, when they want fewer than the platform lets. */
export async function OwnCeiling({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  const { own, platform } = await ownCeiling(ctx);
  return (
    <section aria-labelledby="vragen" className="mt-8">
      <h2 id="vragen">{t("questions.ownCeilingTitle")}</h2>
      <p className="mt-1 mb-4">{t("questions.ownCeilingIntro")}</p>
      <Form action={saveOwnCeiling} summary={t("errors.summary")} className="card">
        <Field
          name="mostWaiting"
          label={t("questions.ownCeiling")}
          hint={t("questions.ownCeilingHint", { most: platform })}
          value={own === null ? "" : String(Math.min(own, platform))}
          inputMode="numeric"
          optional={t("questions.optional")}
        />
        <Submit quiet>{t("questions.ownCeilingSave")}</Submit>
      </Form>
    </section>
  );
}
