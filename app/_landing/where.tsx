import Link from "next/link";
import { isEverywhere, provincesIn } from "@/lib/circles/coverage";
import { provinces } from "@/lib/geography/places";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { CircleMap } from "../_components/circles/circle-map";
import type { CircleInList } from "../_components/circles/overview";

/** The map of the regions, and under it the same in words, by province. */
export function Where({ ctx, circles }: { ctx: Context; circles: CircleInList[] }) {
  const t = wordsFor(ctx.actor.locale);
  const groups = [
    ...provinces.map((province) => ({
      name: province,
      circles: circles.filter(({ circle }) => provincesIn(circle.coverage)[0] === province),
    })),
    { name: t("circles.everywhere"), circles: circles.filter(({ circle }) => isEverywhere(circle.coverage)) },
  ].filter((group) => group.circles.length > 0);
  return (
    <section className="border-y border-line bg-surface">
      <div className="mx-auto max-w-page px-4 py-10 md:py-14">
        <h2>{t("landing.whereTitle")}</h2>
        <p className="mt-2 max-w-read">{t("landing.whereText")}</p>
        <div className="mx-auto mt-6 max-w-5xl [--k-paper:var(--k-surface)]">
          <CircleMap locale={ctx.actor.locale} circles={circles.map(({ circle }) => circle)} />
        </div>
        <ul className="mt-8 grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
          {groups.map((group) => (
            <li key={group.name}>
              <h3>{group.name}</h3>
              <ul className="mt-1 divide-y divide-line">
                {group.circles.map(({ circle, figures }) => (
                  <li key={circle.id} className="flex items-center justify-between gap-3">
                    <Link href={`/kringen/${circle.slug}`} prefetch={false} className="tap inline-flex items-center">
                      {circle.name}
                    </Link>
                    <span className="text-sm text-muted">{t("circles.members", { count: figures.members })}</span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
