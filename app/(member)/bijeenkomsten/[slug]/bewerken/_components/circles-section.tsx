import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { circlesThatMeet, circlesToPlanFor } from "@/lib/meetings/planning/queries";
import { Choices, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { saveCircles } from "../actions";

/** Which circles meet: those that I lead I bring along or take out. */
export async function CirclesSection({ ctx, slug }: { ctx: Context; slug: string }) {
  const t = wordsFor(ctx.actor.locale);
  const [meet, mine] = await Promise.all([circlesThatMeet(ctx, slug), circlesToPlanFor(ctx)]);
  const others = meet.filter((circle) => !circle.mine).map((circle) => circle.name);
  if (mine.length < 2 && others.length === 0) return null;
  return (
    <section aria-labelledby="kringen" className="border-t border-line pt-6">
      <h2 id="kringen" className="mb-3 text-xl">
        {t("planning.circlesTitle")}
      </h2>
      {others.length > 0 && <p className="mb-3">{t("planning.circlesAlso", { circles: formatsFor(ctx.actor.locale).list(others) })}</p>}
      <Form action={saveCircles} summary={t("errors.summary")}>
        <Hidden name="meeting" value={slug} />
        <Choices
          name="circles[]"
          type="checkbox"
          legend={t("planning.circlesMine")}
          hint={t("planning.circlesHint")}
          options={mine.map((circle) => ({ value: circle.slug, label: circle.name }))}
          values={meet.map((circle) => circle.slug)}
        />
        <Submit quiet>{t("planning.circlesSave")}</Submit>
      </Form>
    </section>
  );
}
