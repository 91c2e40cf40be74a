import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { CircleCard } from "../../../_components/circles/circle-card";
import type { CircleInList } from "../../../_components/circles/overview";

/** Every circle, for who was not helped by a name or a number. */
export function AllCircles({ ctx, circles }: { ctx: Context; circles: CircleInList[] }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section className="mt-10">
      <h2 className="mb-4">{t("circles.all")}</h2>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {circles.map((entry) => (
          <li key={entry.circle.id}>
            <CircleCard ctx={ctx} entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}
