import type { Metadata } from "next";
import Link from "next/link";
import { isEverywhere, provincesIn, regionsIn } from "@/lib/circles/coverage";
import { provinces } from "@/lib/geography/places";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { slugOf } from "@/lib/kernel/ids";
import { pageContext } from "@/lib/web/context";
import { CircleCard } from "../../_components/circles/circle-card";
import { CircleMap } from "../../_components/circles/circle-map";
import { Finder } from "../../_components/circles/finder";
import { type CircleInList, circlesOverview } from "../../_components/circles/overview";

type Props = { searchParams: Promise<{ provincie?: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("circles.title") });

/** All circles: the finder, one's own, and the rest by province. */
export default async function CirclesPage({ searchParams }: Props) {
  const ctx = await pageContext();
  const t = wordsFor(ctx.actor.locale);
  const circles = await circlesOverview(ctx);
  const { provincie = "" } = await searchParams;
  const mine = circles.filter(({ state }) => state !== null);
  const own = mine.filter(({ state }) => state === "active").flatMap(({ circle }) => regionsIn(circle.coverage).map((region) => region.id));
  return (
    <div className="page">
      <h1>{t("circles.title")}</h1>
      <p className="mt-2 max-w-read">{t("circles.intro")}</p>
      <div className="mt-6 grid items-center gap-8 lg:grid-cols-[24rem_minmax(0,1fr)]">
        <section>
          <h2 className="mb-3 text-xl">{t("circles.finder")}</h2>
          <Finder locale={ctx.actor.locale} />
        </section>
        <div>
          <CircleMap locale={ctx.actor.locale} circles={circles.map(({ circle }) => circle)} chosen={own} />
        </div>
      </div>
      {mine.length > 0 && (
        <section className="mt-10">
          <h2 className="mb-4">{t("circles.mine")}</h2>
          <Cards ctx={ctx} circles={mine} />
        </section>
      )}
      <section className="mt-10" id="alle">
        <h2>{t("circles.all")}</h2>
        <Filter ctx={ctx} circles={circles} chosen={provincie} />
        <Filtered ctx={ctx} circles={circles} chosen={provincie} />
      </section>
    </div>
  );
}

const EVERYWHERE = "heel-vlaanderen";

const isIn = ({ circle: { coverage } }: CircleInList, chosen: string): boolean =>
  chosen === "" || (chosen === EVERYWHERE ? isEverywhere(coverage) : provincesIn(coverage).some((province) => slugOf(province) === chosen));

function Filter({ ctx, circles, chosen }: { ctx: Context; circles: CircleInList[]; chosen: string }) {
  const t = wordsFor(ctx.actor.locale);
  const options = [
    { key: "", label: t("circles.everyProvince") },
    ...provinces.map((province) => ({ key: slugOf(province), label: province })),
    { key: EVERYWHERE, label: t("circles.everywhere") },
  ];
  return (
    <nav aria-label={t("circles.byProvince")} className="mt-3 mb-4">
      <ul className="flex flex-wrap gap-2">
        {options.map(({ key, label }) => (
          <li key={key}>
            <Link
              prefetch={false}
              href={key ? `/kringen?provincie=${key}#alle` : "/kringen#alle"}
              aria-current={key === chosen ? "true" : undefined}
              className="tap inline-flex items-center rounded-ring border border-field bg-surface px-4 text-ink no-underline hover:bg-sunken aria-[current=true]:border-brand aria-[current=true]:bg-brand aria-[current=true]:font-bold aria-[current=true]:text-on-brand"
            >
              {label} <span className="ml-2 font-normal">{circles.filter((entry) => isIn(entry, key)).length}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Filtered({ ctx, circles, chosen }: { ctx: Context; circles: CircleInList[]; chosen: string }) {
  const t = wordsFor(ctx.actor.locale);
  const shown = circles.filter((entry) => isIn(entry, chosen));
  return shown.length > 0 ? <Cards ctx={ctx} circles={shown} /> : <p>{t("circles.noneInProvince")}</p>;
}

function Cards({ ctx, circles }: { ctx: Context; circles: CircleInList[] }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {circles.map((entry) => (
        <li key={entry.circle.id}>
          <CircleCard ctx={ctx} entry={entry} />
        </li>
      ))}
    </ul>
  );
}
