import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";

/** Says that a circle has stopped, and where its work goes on. */
export function Archived({ ctx, since, successor }: { ctx: Context; since: Date; successor: { slug: string; name: string } | null }) {
  const t = wordsFor(ctx.actor.locale);
  const { day } = formatsFor(ctx.actor.locale);
  return (
    <p className="notice-warn mt-4">
      {t("circles.archived", { date: day(since) })}{" "}
      {successor && (
        <>
          {t("circles.successor")} <Link href={`/kringen/${successor.slug}`}>{successor.name}</Link>.
        </>
      )}
    </p>
  );
}
