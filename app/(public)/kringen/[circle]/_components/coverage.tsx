import { isEverywhere, municipalitiesIn, regionsIn } from "@/lib/circles/coverage";
import { type Circle, listCircles } from "@/lib/circles/queries";
import type { Municipality } from "@/lib/geography/places";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { CircleMap } from "../../../../_components/circles/circle-map";

/** The regions in which these places lie: the map draws nothing smaller. */
const touched = (places: Municipality[]): string[] => [...new Set(places.map(({ regionId }) => regionId))];

/** Where a circle is at home, on the map and by name, and how often it meets. */
export async function Coverage({ ctx, circle }: { ctx: Context; circle: Circle }) {
  const t = wordsFor(ctx.actor.locale);
  const { list } = formatsFor(ctx.actor.locale);
  const places = municipalitiesIn(circle.coverage);
  const regions = regionsIn(circle.coverage);
  const names = regions.length > 0 ? list(regions.map((region) => region.name)) : null;
  return (
    <section>
      <h2 className="text-xl">{t("circles.coverage")}</h2>
      <div className="mt-2">
        <CircleMap
          locale={ctx.actor.locale}
          circles={await listCircles(ctx)}
          chosen={isEverywhere(circle.coverage) ? [] : touched(places)}
          isSmall
        />
      </div>
      {isEverywhere(circle.coverage) ? (
        <p className="mt-1">{t("circles.forEverybody")}</p>
      ) : (
        <>
          <p className="mt-1">
            {names ? t("circles.regions", { names, count: places.length }) : t("circles.municipalities", { count: places.length })}
          </p>
          <details className="mt-1">
            <summary className="tap py-2 text-brand underline">{t("circles.coverageList", { count: places.length })}</summary>
            <ul className="columns-2 gap-4 text-sm">
              {places.map((place) => (
                <li key={place.nis}>{place.name}</li>
              ))}
            </ul>
          </details>
        </>
      )}
      {circle.rhythm && (
        <p className="mt-2">
          <span className="block text-sm font-semibold">{t("circles.rhythm")}</span>
          {circle.rhythm}
        </p>
      )}
    </section>
  );
}
