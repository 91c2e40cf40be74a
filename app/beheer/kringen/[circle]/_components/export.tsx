import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";

/** Everything of the circle as one file. */
export function Export({ ctx, circle }: { ctx: Context; circle: { slug: string } }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section aria-labelledby="meenemen" className="mt-8">
      <h2 id="meenemen">{t("circles.exportTitle")}</h2>
      <p className="mt-1 text-muted">{t("circles.exportText")}</p>
      <form action={`/api/kringen/${circle.slug}/archief`} method="post" className="mt-3">
        <button type="submit" className="btn-quiet">
          {t("circles.exportButton")}
        </button>
      </form>
      <p className="mt-3">
        <Link href={`/mijn/documenten/gegevens?kring=${circle.slug}`} prefetch={false} className="tap inline-flex items-center">
          {t("bulk.title")}
        </Link>
      </p>
    </section>
  );
}
