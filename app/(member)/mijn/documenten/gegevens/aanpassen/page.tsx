import type { Metadata } from "next";
import Link from "next/link";
import { forbidden } from "next/navigation";
import { MOST_AT_ONCE } from "@/lib/documents/bulk/input";
import { metadataRows, namesFor, openCircles, previewMany, scopeOf } from "@/lib/documents/bulk/queries";
import type { MetadataRow } from "@/lib/documents/bulk/row";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { can } from "@/lib/policy/rules";
import { memberContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { Chooser } from "../_components/chooser";
import { ChangeForm } from "./_components/change-form";
import { Previews } from "./_components/previews";
import { asksForChange, manyIn, type Query } from "./_components/query";

type Props = { searchParams: Promise<Query> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("bulk.title") });

/** What is to change of the chosen documents, and below it what that means for each: only then there is a button that does it. */
export default async function ChangeManyPage({ searchParams }: Props) {
  const ctx = await memberContext("/mijn/documenten/gegevens/aanpassen");
  if (!can(ctx.actor, "document.upload", null)) forbidden();
  const { input, errors } = manyIn(await searchParams);
  const scope = await orNotFound(scopeOf(ctx, input.circle));
  const rows = await metadataRows(ctx, { ids: input.documents });
  const t = wordsFor(ctx.actor.locale);
  return (
    <div className="page max-w-read">
      <p className="text-sm font-semibold text-muted">
        <Link prefetch={false} href={`/mijn/documenten/gegevens${scope ? `?kring=${scope.slug}` : ""}`}>
          {t("bulk.again")}
        </Link>
      </p>
      <h1>{t("bulk.changeTitle", { count: rows.length })}</h1>
      {rows.length === 0 ? (
        <Chooser ctx={ctx} rows={await metadataRows(ctx, { scope, limit: MOST_AT_ONCE })} scope={scope} isEmpty />
      ) : (
        <Change ctx={ctx} rows={rows} input={input} errors={errors} />
      )}
    </div>
  );
}

type ChangeProps = ReturnType<typeof manyIn> & { ctx: Context; rows: MetadataRow[] };

async function Change({ ctx, rows, input, errors }: ChangeProps) {
  const names = await namesFor(ctx, rows);
  const asks = asksForChange(input) && Object.keys(errors).length === 0;
  return (
    <>
      <ChangeForm rows={rows} names={names} circles={await openCircles(ctx)} input={input} errors={errors} />
      {asks && <Previews previews={await previewMany(ctx, input)} names={names} input={input} />}
    </>
  );
}
