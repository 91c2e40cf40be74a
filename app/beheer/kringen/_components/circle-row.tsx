import Link from "next/link";
import { isEverywhere, municipalitiesIn } from "@/lib/circles/coverage";
import type { Circle } from "@/lib/circles/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { Figures } from "@/lib/membership/circle/queries";
import { Tag } from "@/lib/ui/tag";

/** A circle in the list of its keepers: how large, and who leads it. */
export function CircleRow({ ctx, circle, figures }: { ctx: Context; circle: Circle; figures?: Figures }) {
  const t = wordsFor(ctx.actor.locale);
  const { day } = formatsFor(ctx.actor.locale);
  const leads = figures?.leads.map(({ name }) => name) ?? [];
  const places = isEverywhere(circle.coverage)
    ? t("circles.allMunicipalities")
    : t("circles.municipalities", { count: municipalitiesIn(circle.coverage).length });
  return (
    <li className="py-2">
      <Link href={`/beheer/kringen/${circle.slug}`} prefetch={false} className="tap inline-flex items-center font-semibold">
        {circle.name}
      </Link>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <span>
          {places} · {t("circles.members", { count: figures?.members ?? 0 })}
        </span>
        {circle.archivedAt && <span>{t("circles.stoppedOn", { date: day(circle.archivedAt) })}</span>}
        {!circle.archivedAt && leads.length === 0 && <Tag tone="warn">{t("circles.noLead")}</Tag>}
        {leads.length > 0 && (
          <span>
            {t("circles.leads", { count: leads.length })}: {formatsFor(ctx.actor.locale).list(leads)}
          </span>
        )}
      </p>
    </li>
  );
}
