import type { Circle } from "@/lib/circles/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { WordFields } from "../../_components/word-fields";
import { saveWords } from "../../actions";

export function CircleWords({ ctx, circle }: { ctx: Context; circle: Circle }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section aria-labelledby="woorden" className="mt-8">
      <h2 id="woorden">{t("circles.words")}</h2>
      <Form action={saveWords} summary={t("errors.summary")} scope="words" className="card mt-2">
        <Hidden name="circle" value={circle.id} />
        <WordFields t={t} circle={circle} />
        <Submit>{t("circles.saveWords")}</Submit>
      </Form>
    </section>
  );
}
