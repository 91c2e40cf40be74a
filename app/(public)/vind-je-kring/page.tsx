import type { Metadata } from "next";
import { type FinderAnswer, findYourCircle } from "@/lib/circles/queries";
import { wordsFor } from "@/lib/i18n";
import { pageContext } from "@/lib/web/context";
import { CircleMap } from "../../_components/circles/circle-map";
import { Finder } from "../../_components/circles/finder";
import { circlesOverview } from "../../_components/circles/overview";
import { AllCircles } from "./_components/all-circles";
import { Answer } from "./_components/answer";

type Props = { searchParams: Promise<{ q?: string | string[] }> };

const typed = async (searchParams: Props["searchParams"]): Promise<string> =>
  [(await searchParams).q ?? ""].flat().join(" ").trim().slice(0, 80);

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = wordsFor((await pageContext()).actor.locale);
  const query = await typed(searchParams);
  return { title: query ? t("circles.finderTitle", { query }) : t("circles.finderStart") };
}

/** What the finder answers. The question is in the address, so that the answer can be passed on. */
export default async function FinderPage({ searchParams }: Props) {
  const ctx = await pageContext();
  const t = wordsFor(ctx.actor.locale);
  const query = await typed(searchParams);
  const [found, circles] = await Promise.all([query ? findYourCircle(ctx, query) : null, circlesOverview(ctx)]);
  const answer = found && found.kind !== "unknown" ? found : null;
  return (
    <div className="page">
      <h1>{answer ? t("circles.finderTitle", { query: placeOf(found) ?? query }) : t("circles.finderStart")}</h1>
      <div className="mt-6 grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <div>
          {answer ? (
            <Answer ctx={ctx} query={query} answer={answer} circles={circles} />
          ) : (
            <p className="mb-4">{t("circles.finderStartIntro")}</p>
          )}
          <Finder locale={ctx.actor.locale} query={query} error={found && !answer ? t("circles.finderUnknown", { query }) : undefined} />
        </div>
        <div className="lg:pt-2">
          <CircleMap locale={ctx.actor.locale} circles={circles.map(({ circle }) => circle)} chosen={regionsOf(found)} isSmall />
        </div>
      </div>
      {answer?.kind !== "found" && <AllCircles ctx={ctx} circles={circles} />}
    </div>
  );
}

/** The one place that was meant, by its own name. */
const placeOf = (found: FinderAnswer | null): string | undefined =>
  found?.kind === "found" && found.places.length === 1 ? found.places[0]?.municipality.name : undefined;

function regionsOf(found: FinderAnswer | null): string[] {
  if (found?.kind === "region") return [found.region.id];
  return found?.kind === "found" ? found.places.map(({ municipality }) => municipality.regionId) : [];
}
