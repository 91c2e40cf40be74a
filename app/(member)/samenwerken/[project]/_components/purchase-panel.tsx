import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { isFrom, type PurchasePhase } from "@/lib/projects/kinds";
import { purchaseOf } from "@/lib/projects/purchase/queries";
import type { Project } from "@/lib/projects/queries";

/** From which step on a part has something to say. */
const links: {
  path: string;
  key: "overview" | "needs" | "lots" | "agreements" | "specification" | "award" | "orders" | "evaluation";
  from: PurchasePhase;
}[] = [
  { path: "", key: "overview", from: "idea" },
  { path: "/percelen", key: "lots", from: "idea" },
  { path: "/hoeveelheden", key: "needs", from: "needs" },
  { path: "/afspraken", key: "agreements", from: "needs" },
  { path: "/bestek", key: "specification", from: "needs" },
  { path: "/gunning", key: "award", from: "award" },
  { path: "/afname", key: "orders", from: "orders" },
  { path: "/evaluatie", key: "evaluation", from: "orders" },
];

/** A purchase in short: what it comes to, and the way to its parts. */
export async function PurchasePanel({ ctx, project }: { ctx: Context; project: Project }) {
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const { number } = formatsFor(locale);
  const view = await purchaseOf(ctx, project.slug);
  const shown = links.filter(({ key, from }) => isFrom(project, from) && (key !== "lots" || (project.may.lead && !view.published)));
  return (
    <section aria-labelledby="aankoop" className="card">
      <h2 id="aankoop" className="text-xl">
        {t("purchase.title")}
      </h2>
      {view.published && <p className="mt-1">{t("purchase.publishedOn", { day: formatsFor(locale).day(view.published.at) })}</p>}
      {view.articles.length === 0 && <p className="mt-1 text-muted">{t("purchase.empty")}</p>}
      <ul className="mt-1">
        {view.articles.map(({ id, name, unit, totals, ceiling }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4 border-b border-line py-1">
            <span>
              {name} <span className="text-sm text-muted">({unit})</span>
            </span>
            <span className="tabular-nums">
              {t("purchase.expected")} {number(totals.expected)} · {t("purchase.ceiling")} {number(ceiling)}
            </span>
          </li>
        ))}
      </ul>
      <ul className="mt-3 flex flex-wrap gap-2">
        {shown.map(({ path, key }) => (
          <li key={key}>
            <Link href={`/samenwerken/${project.slug}/aankoop${path}`} prefetch={false} className="btn-quiet">
              {key === "overview" ? t("purchase.toOverview") : t(`purchase.nav.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
