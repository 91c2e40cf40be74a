import type { Circle } from "@/lib/circles/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { leaveCircle } from "../actions";

/** A member already: the way out, should one want it. */
export function Joined({ ctx, circle }: { ctx: Context; circle: Circle }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <div className="max-w-read">
      <h1>{t("membership.youAreMember", { circle: circle.name })}</h1>
      <p className="mt-2 mb-4">{t("membership.leaveText")}</p>
      <Form action={leaveCircle} summary={t("errors.summary")}>
        <Hidden name="circle" value={circle.id} />
        <Submit quiet>{t("membership.leave")}</Submit>
      </Form>
    </div>
  );
}
