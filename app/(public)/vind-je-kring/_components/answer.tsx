import Link from "next/link";
import type { ReactNode } from "react";
import { municipalitiesIn } from "@/lib/circles/coverage";
import type { Circle, FinderAnswer } from "@/lib/circles/queries";
import type { FoundPlace } from "@/lib/geography/find";
import { distanceKm, type Municipality } from "@/lib/geography/places";
import { type Words, wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { CircleCard } from "../../../_components/circles/circle-card";
import type { CircleInList } from "../../../_components/circles/overview";
import { WishForm } from "./wish-form";

type Known = Exclude<FinderAnswer, { kind: "unknown" }>;
type Props = { ctx: Context; query: string; answer: Known; circles: CircleInList[] };

/** The answer in words first, then the circles to choose from. */
export function Answer({ ctx, query, answer, circles }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const list = (wanted: Circle[]) => circles.filter(({ circle }) => wanted.some(({ id }) => id === circle.id));
  if (answer.kind === "brussels" || answer.kind === "wallonia") {
    return (
      <p className="notice-info mb-6">{t(answer.kind === "brussels" ? "circles.finderBrussels" : "circles.finderWallonia", { query })}</p>
    );
  }
  const everywhere = list(answer.everywhere);
  return (
    <>
      {answer.kind === "region" ? (
        <Block title={t("circles.regionOf", { region: answer.region.name, count: answer.circles.length })}>
          <Cards ctx={ctx} entries={list(answer.circles)} />
          {answer.circles.length === 0 && (
            <WishForm ctx={ctx} place={{ kind: "region", code: answer.region.id, name: answer.region.name }} />
          )}
        </Block>
      ) : (
        <>
          {answer.places.length > 1 && <p className="notice-info mb-4">{t("circles.whichPlace", { query })}</p>}
          {answer.places.map((place) => (
            <PlaceAnswer
              key={place.municipality.nis}
              ctx={ctx}
              place={place}
              entries={list(place.circles)}
              circles={circles}
              isOnly={answer.places.length === 1}
            />
          ))}
        </>
      )}
      {everywhere.length > 0 && (
        <Block title={t("circles.forEverybody")}>
          <p className="mb-3">{t("circles.forEverybodyHelp")}</p>
          <Cards ctx={ctx} entries={everywhere} />
        </Block>
      )}
    </>
  );
}

type PlaceProps = { ctx: Context; place: FoundPlace; entries: CircleInList[]; circles: CircleInList[]; isOnly: boolean };

function PlaceAnswer({ ctx, place, entries, circles, isOnly }: PlaceProps) {
  const t = wordsFor(ctx.actor.locale);
  const { name } = place.municipality;
  const [first] = entries;
  const title = first
    ? entries.length === 1
      ? t("circles.belongsTo", { place: name, circle: first.circle.name })
      : t("circles.belongsToSeveral", { place: name, count: entries.length })
    : t("circles.noneYet", { place: name });
  return (
    <Block title={title} before={viaWords(t, place)}>
      {first ? (
        <>
          <Cards ctx={ctx} entries={entries} />
          {isOnly && entries.length === 1 && first.state === null && (
            <Link href={`/kringen/${first.circle.slug}/aansluiten`} prefetch={false} className="btn-primary mt-4">
              {t("circles.join")}
            </Link>
          )}
        </>
      ) : (
        <>
          <p className="mb-3">{t("circles.noneYetHelp")}</p>
          <Cards ctx={ctx} entries={nearest(place.municipality, circles)} />
          <WishForm ctx={ctx} place={{ kind: "municipality", code: place.municipality.nis, name }} />
        </>
      )}
    </Block>
  );
}

/** Says why this place answers, when another name was typed. */
function viaWords(t: Words, { via, name, municipality: { name: place } }: FoundPlace): string | undefined {
  if (via === "formerName") return t("circles.viaFormerName", { name, place });
  if (via === "french") return t("circles.viaFrench", { name, place });
  if (via === "part") return t("circles.viaPart", { name, place });
  return via === "typo" ? t("circles.viaTypo", { name }) : undefined;
}

const NEARBY = 2;

/** By the nearest municipality of each circle. */
function nearest(place: Municipality, circles: CircleInList[]): CircleInList[] {
  const far = ({ circle }: CircleInList) => Math.min(...municipalitiesIn(circle.coverage).map((other) => distanceKm(place, other)));
  return circles
    .filter(({ circle }) => circle.coverage.regions.length + circle.coverage.municipalities.length > 0)
    .map((entry) => ({ entry, km: far(entry) }))
    .sort((one, other) => one.km - other.km)
    .slice(0, NEARBY)
    .map(({ entry }) => entry);
}

function Block({ title, before, children }: { title: string; before?: string; children: ReactNode }) {
  return (
    <section className="mb-8">
      {before && <p className="mb-1 text-muted">{before}</p>}
      <h2 className="mb-3 text-xl">{title}</h2>
      {children}
    </section>
  );
}

function Cards({ ctx, entries }: { ctx: Context; entries: CircleInList[] }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {entries.map((entry) => (
        <li key={entry.circle.id}>
          <CircleCard ctx={ctx} entry={entry} />
        </li>
      ))}
    </ul>
  );
}
