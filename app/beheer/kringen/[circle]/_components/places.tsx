import type { Circle } from "@/lib/circles/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { PlaceFields } from "../../_components/place-fields";
import { savePlaces } from "../../actions";

export function Places({ ctx, circle }: { ctx: Context; circle: Circle }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section aria-labelledby="waar" className="mt-8">
      <h2 id="waar">{t("circles.where")}</h2>
      <Form action={savePlaces} summary={t("errors.summary")} scope="places" className="card mt-2">
        <Hidden name="circle" value={circle.id} />
        <PlaceFields t={t} coverage={circle.coverage} />
        <Submit>{t("circles.saveWhere")}</Submit>
      </Form>
    </section>
  );
}
