import Link from "next/link";
import { isEverywhere, municipalitiesIn } from "@/lib/circles/coverage";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { Tag } from "@/lib/ui/tag";
import type { CircleInList } from "./overview";

/** A circle in a list. The whole card is the link's target. */
export function CircleCard({ ctx, entry, heading: Heading = "h3" }: { ctx: Context; entry: CircleInList; heading?: "h2" | "h3" }) {
  const t = wordsFor(ctx.actor.locale);
  const { fullDay } = formatsFor(ctx.actor.locale);
  const { circle, figures, next, state } = entry;
  const places = isEverywhere(circle.coverage)
    ? t("circles.allMunicipalities")
    : t("circles.municipalities", { count: municipalitiesIn(circle.coverage).length });
  return (
    <article className="card relative flex h-full flex-col hover:border-field">
      <div className="flex flex-wrap items-start justify-between gap-x-3">
        <Heading className="text-lg leading-7">
          <Link
            prefetch={false}
            href={`/kringen/${circle.slug}`}
            className="text-ink no-underline after:absolute after:inset-0 hover:underline"
          >
            {circle.name}
          </Link>
        </Heading>
        {state && <Tag tone={state === "active" ? "ok" : "warn"}>{t("membership.state", { state })}</Tag>}
      </div>
      <p className="text-sm text-muted">
        {places} · {t("circles.members", { count: figures.members })}
      </p>
      <p className="mt-2 text-sm">
        {figures.leads.length > 0
          ? `${t("circles.leads", { count: figures.leads.length })}: ${figures.leads.map((lead) => lead.name).join(", ")}`
          : t("circles.noLead")}
      </p>
      <p className="mt-auto pt-2 text-sm font-semibold">
        {next ? (
          t("circles.nextOn", { day: fullDay(next.startsAt) })
        ) : (
          <span className="font-normal text-muted">{t("circles.noNext")}</span>
        )}
      </p>
    </article>
  );
}
