import type { Circle } from "@/lib/circles/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Choices, Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { appointSomebody } from "../../actions";

/** For admins: somebody becomes lead or member without having asked. */
export function Appoint({ ctx, circle }: { ctx: Context; circle: Circle }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section aria-labelledby="aanduiden" className="mt-8">
      <h2 id="aanduiden">{t("circles.appoint")}</h2>
      <Form action={appointSomebody} summary={t("errors.summary")} scope="appoint" className="card mt-2">
        <Hidden name="circle" value={circle.id} />
        <p className="mb-3">{t("circles.appointIntro")}</p>
        <Field name="email" type="email" label={t("circles.appointEmail")} maxLength={254} />
        <Choices
          type="radio"
          name="role"
          legend={t("circles.appointRole")}
          values={["lead"]}
          options={[
            { value: "lead", label: t("circles.asLead") },
            { value: "member", label: t("circles.asMember") },
          ]}
        />
        <Submit quiet>{t("circles.appointNow")}</Submit>
      </Form>
    </section>
  );
}
