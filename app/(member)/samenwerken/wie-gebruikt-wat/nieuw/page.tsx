import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { isId } from "@/lib/kernel/ids";
import { findProduct, ownOrganisation, registerOf } from "@/lib/landscape/queries";
import { governmentContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { UsageForm } from "../_components/usage-form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const HERE = "/samenwerken/wie-gebruikt-wat";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("landscape.newTitle"),
});

/** A new entry in one's own register; an admin may name another organisation. */
export default async function NewUsagePage({ searchParams }: Props) {
  const ctx = await governmentContext(`${HERE}/nieuw`);
  const { product, bestuur } = await searchParams;
  const organisation = await whose(ctx, bestuur);
  const t = wordsFor(ctx.actor.locale);
  return (
    <div className="page max-w-read">
      <Link href={HERE} prefetch={false} className="tap inline-flex items-center">
        {t("landscape.title")}
      </Link>
      <h1>{t("landscape.newTitle")}</h1>
      <p className="mt-1 text-muted">{t("landscape.newFor", { organisation: organisation.name })}</p>
      <UsageForm ctx={ctx} organisation={organisation} given={await given(ctx, product)} />
    </div>
  );
}

async function whose(ctx: Context, slug: string | string[] | undefined) {
  if (typeof slug === "string") {
    const { organisation, isMine } = await orNotFound(registerOf(ctx, slug));
    return isMine ? organisation : notFound();
  }
  return (await ownOrganisation(ctx)) ?? notFound();
}

async function given(ctx: Context, id: string | string[] | undefined) {
  if (typeof id !== "string" || !isId(id)) return undefined;
  const product = await orNotFound(findProduct(ctx, id));
  return product.moved === null ? { product: product.name, supplier: product.supplier } : undefined;
}
