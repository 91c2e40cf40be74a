import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { landscapeAddress } from "@/lib/landscape/input";
import { listProducts, ownOrganisation, type ProductLine } from "@/lib/landscape/queries";
import { Tag } from "@/lib/ui/tag";
import { governmentContext, pageContext } from "@/lib/web/context";
import { SearchForm } from "./_components/search-form";
import { StillRight } from "./_components/still-right";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const HERE = "/samenwerken/wie-gebruikt-wat";

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("landscape.title") });

/** Every product that somebody uses, with how many: the way in to "who can I call about this?". */
export default async function LandscapePage({ searchParams }: Props) {
  const ctx = await governmentContext(HERE);
  const asked = landscapeAddress.parse(await searchParams);
  const t = wordsFor(ctx.actor.locale);
  const [products, own] = await Promise.all([
    listProducts(ctx, { q: asked.q, kind: asked.soort, where: asked.waar }),
    ownOrganisation(ctx),
  ]);
  const isAll = asked.q === "" && !asked.soort && asked.waar === "overal";
  return (
    <div className="page">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1>{t("landscape.title")}</h1>
          <p className="mt-1 max-w-read text-muted">{t("landscape.intro")}</p>
        </div>
        {own && (
          <Link href={`${HERE}/nieuw`} className="btn-primary">
            {t("landscape.add")}
          </Link>
        )}
      </div>
      <ul className="mt-2 flex flex-wrap gap-x-5">
        {own && <Door href={`${HERE}/bestuur/${own.slug}`} label={t("landscape.ownRegister", { organisation: own.name })} />}
        <Door href={`${HERE}/contracten`} label={t("landscape.contracts")} />
        <Door href="/raamcontracten" label={t("landscape.frameworks")} />
      </ul>
      <StillRight ctx={ctx} />
      <SearchForm asked={asked} locale={ctx.actor.locale} />
      <p role="status" className="mt-6 text-sm text-muted">
        {t("landscape.count", { count: products.length })}
      </p>
      {products.length > 0 ? (
        <Products ctx={ctx} products={products} />
      ) : (
        <p className="mt-2 max-w-read">{t(isAll ? "landscape.noneYet" : "landscape.none")}</p>
      )}
      {products.length === 0 && asked.q !== "" && (
        <Link
          href={`/vragen/nieuw?${new URLSearchParams({ q: t("landscape.askTitle", { product: asked.q }) })}`}
          className="btn-quiet mt-3"
        >
          {t("landscape.askInstead")}
        </Link>
      )}
    </div>
  );
}

function Door({ href, label }: { href: string; label: string }) {
  return (
    <li>
      <Link href={href} prefetch={false} className="tap inline-flex items-center">
        {label}
      </Link>
    </li>
  );
}

function Products({ ctx, products }: { ctx: Context; products: ProductLine[] }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <ul className="divide-y divide-line">
      {products.map(({ id, name, supplier, kind, users, isMine }) => (
        <li key={id} className="py-2">
          <Link href={`${HERE}/${id}`} prefetch={false} className="inline-block py-1 font-semibold">
            {name}
          </Link>
          <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
            <span>{[supplier, t(`landscape.kinds.${kind}`), t("landscape.users", { count: users })].filter(Boolean).join(" · ")}</span>
            {isMine && <Tag tone="brand">{t("landscape.weUse")}</Tag>}
          </p>
        </li>
      ))}
    </ul>
  );
}
