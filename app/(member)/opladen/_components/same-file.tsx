import Link from "next/link";
import type { Recognised } from "@/lib/documents/placing/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { place } from "../actions";

/** The file that somebody brings is here already: the way to it, and to have it in their own circle too. */
export function SameFile({ ctx, document: { id, title, visibility, mayPlaceIn } }: { ctx: Context; document: Recognised }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section className="notice-info mt-4">
      <p role="status">
        {t("documents.resultSame")} <Link href={`/documenten/${id}`}>{title}</Link>
      </p>
      {visibility === "circle" && <p className="mt-1 text-sm">{t("uploads.askOwner")}</p>}
      <Form action={place} summary={t("errors.summary")} className="mt-2 flex flex-wrap gap-2">
        <Hidden name="document" value={id} />
        {mayPlaceIn.map((circle) => (
          <Submit key={circle.id} quiet name="circle" value={circle.id}>
            {t("uploads.placeIn", { circle: circle.name })}
          </Submit>
        ))}
      </Form>
    </section>
  );
}
