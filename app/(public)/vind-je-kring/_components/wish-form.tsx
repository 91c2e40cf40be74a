import { placeOfWish } from "@/lib/circles/wishes/input";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { wishForCircle } from "../actions";

type Props = { ctx: Context; place: { kind: "region" | "municipality"; code: string; name: string } };

/** Where there is no circle yet: be told once there is one, or help to start it. */
export function WishForm({ ctx, place }: Props) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section className="card mt-4" aria-labelledby={`wens-${place.code}`}>
      <h3 id={`wens-${place.code}`} className="text-lg">
        {t("circles.wishTitle")}
      </h3>
      <p className="mt-1 mb-3 text-sm text-muted">{t("circles.wishIntro", { place: place.name })}</p>
      <Form action={wishForCircle} summary={t("errors.summary")} scope={`wens-${place.code}`}>
        <Hidden name="place" value={placeOfWish(place.kind, place.code)} />
        <Field
          name="email"
          type="email"
          label={t("circles.wishEmail")}
          value={ctx.actor.email ?? ""}
          autoComplete="email"
          maxLength={254}
        />
        <Field
          name="name"
          label={t("circles.wishName")}
          optional={t("circles.optional")}
          value={ctx.actor.name}
          autoComplete="name"
          maxLength={120}
        />
        <label className="choice mb-2">
          <input type="checkbox" name="start[]" value="yes" />
          <span>
            {t("circles.wishStart")}
            <span className="block text-sm text-muted">{t("circles.wishStartHint")}</span>
          </span>
        </label>
        <Submit>{t("circles.wishSend")}</Submit>
      </Form>
    </section>
  );
}
