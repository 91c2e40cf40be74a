import type { Circle } from "@/lib/circles/queries";
import { untoldWishes } from "@/lib/circles/wishes/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { mailWishes } from "../../actions";

/** Who asked for a circle where this one is at home, and was not told of it yet. */
export async function WishesHere({ ctx, circle }: { ctx: Context; circle: Circle }) {
  const t = wordsFor(ctx.actor.locale);
  const { list } = formatsFor(ctx.actor.locale);
  const wishes = await untoldWishes(ctx, circle.id);
  return (
    <Form action={mailWishes} summary={t("errors.summary")} scope="wishes">
      {wishes.length > 0 && (
        <section className="card mt-4">
          <h2 className="text-xl">{t("circles.wishesHere", { count: wishes.length })}</h2>
          <p className="mt-1">{list([...new Set(wishes.map(({ place }) => place))])}</p>
          <p className="mt-1 mb-3 text-muted">{t("circles.wishesHereIntro")}</p>
          <Hidden name="circle" value={circle.id} />
          <Submit>{t("circles.wishesTell")}</Submit>
        </section>
      )}
    </Form>
  );
}
