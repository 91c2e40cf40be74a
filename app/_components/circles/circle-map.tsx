import type { Circle } from "@/lib/circles/queries";
import { type DrawnRegion, drawnMap } from "@/lib/geography/map";
import { region } from "@/lib/geography/places";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";

type Props = {
  locale: Locale;
  circles: Circle[];
  /** Regions that stand out: one's own, or the one that was found. */
  chosen?: string[];
  /** A small map leaves the names out: they would be too small to read. */
  isSmall?: boolean;
};

/** Flanders as its regions, each the way to its circle. An ornament that links: the list beside it says the same in words. */
export function CircleMap({ locale, circles, chosen = [], isSmall = false }: Props) {
  const t = wordsFor(locale);
  return (
    <>
      <a href="#na-de-kaart" className="sr-only focus:not-sr-only">
        {t("circles.skipMap")}
      </a>
      {/* A group and not an image: what is drawn in it are links. */}
      {/* biome-ignore lint/a11y/useSemanticElements: an svg cannot be a fieldset */}
      <svg viewBox={`0 0 ${drawnMap.width} ${drawnMap.height}`} role="group" aria-label={t("circles.map")} className="h-auto w-full">
        {drawnMap.regions.map((drawn) => (
          <RegionShape
            key={drawn.id}
            locale={locale}
            drawn={drawn}
            circle={circles.find(({ coverage }) => coverage.regions.includes(drawn.id))}
            isChosen={chosen.includes(drawn.id)}
          />
        ))}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in here takes focus; the links say the names */}
        <g aria-hidden="true" className="pointer-events-none">
          <path d={drawnMap.dots} className="stroke-brand opacity-40" strokeWidth="4" strokeLinecap="round" />
          {(isSmall ? [] : drawnMap.regions).map((drawn) => (
            <RegionName key={drawn.id} drawn={drawn} isChosen={chosen.includes(drawn.id)} />
          ))}
        </g>
      </svg>
      <span id="na-de-kaart" tabIndex={-1} />
    </>
  );
}

type ShapeProps = { locale: Locale; drawn: DrawnRegion; circle?: Circle; isChosen: boolean };

function RegionShape({ locale, drawn, circle, isChosen }: ShapeProps) {
  const t = wordsFor(locale);
  const name = region(drawn.id)?.name ?? "";
  const fill = isChosen ? "fill-brand" : circle ? "fill-brand-soft group-hover:fill-brand" : "fill-sunken";
  const shape = (
    <path
      d={drawn.path}
      strokeWidth="4"
      strokeLinejoin="round"
      className={`${fill} stroke-paper transition-colors group-focus-visible:stroke-ink group-focus-visible:[stroke-width:8]`}
    />
  );
  if (!circle) {
    return (
      <g>
        <title>{t("circles.mapNone", { region: name })}</title>
        {shape}
      </g>
    );
  }
  return (
    <a
      href={`/kringen/${circle.slug}`}
      aria-label={t("circles.mapLink", { region: name, circle: circle.name })}
      className="group outline-none [box-shadow:none]"
    >
      {shape}
    </a>
  );
}

/** Longer names take two lines. */
const LONGEST_LINE = 11;
const LINE = 19;

function RegionName({ drawn, isChosen }: { drawn: DrawnRegion; isChosen: boolean }) {
  const name = (region(drawn.id)?.name ?? "").replace(/^Regio /, "");
  const lines = name.length > LONGEST_LINE ? name.split(/(?<=-)(?=V|S)|\s/) : [name];
  return (
    <text
      x={drawn.x}
      y={drawn.y - ((lines.length - 1) * LINE) / 2 + 5}
      textAnchor="middle"
      className={`hidden font-semibold sm:block ${isChosen ? "fill-on-brand" : "fill-ink"}`}
      style={{ fontSize: 17 }}
    >
      {lines.map((line, number) => (
        <tspan key={line} x={drawn.x} dy={number === 0 ? 0 : LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
