import type { Metadata } from "next";
import Link from "next/link";
import { forbidden } from "next/navigation";
import { MOST_AT_ONCE, sheetRefusal } from "@/lib/documents/bulk/input";
import { countRows, ledCircles, metadataRows, scopeOf } from "@/lib/documents/bulk/queries";
import { wordsFor } from "@/lib/i18n";
import { can } from "@/lib/policy/rules";
import { memberContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { Chooser } from "./_components/chooser";
import { InASheet } from "./_components/in-a-sheet";
import { Turning, Whose } from "./_components/which";

type Query = Record<"kring" | "bladzijde" | "alles" | "aangepast" | "fout", string | string[] | undefined>;
type Props = { searchParams: Promise<Query> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("bulk.title") });

/** Where many documents are changed at once: one's own, or those of a circle that one leads. */
export default async function ManyDocumentsPage({ searchParams }: Props) {
  const ctx = await memberContext("/mijn/documenten/gegevens");
  if (!can(ctx.actor, "document.upload", null)) forbidden();
  const query = await searchParams;
  const scope = await orNotFound(scopeOf(ctx, String(query.kring ?? "")));
  const count = await countRows(ctx, scope);
  const asked = Number.parseInt(String(query.bladzijde ?? "1"), 10) || 1;
  const page = Math.max(1, Math.min(asked, Math.ceil(count / MOST_AT_ONCE)));
  const rows = await metadataRows(ctx, { scope, limit: MOST_AT_ONCE, offset: (page - 1) * MOST_AT_ONCE });
  const t = wordsFor(ctx.actor.locale);
  const changed = Number.parseInt(String(query.aangepast ?? ""), 10);
  return (
    <div className="page max-w-read">
      <p className="text-sm font-semibold text-muted">
        <Link href="/mijn/documenten">{t("documents.mineTitle")}</Link>
      </p>
      <h1>{t("bulk.title")}</h1>
      <p className="mt-1 mb-4 text-muted">{t("bulk.intro")}</p>
      {changed > 0 && (
        <p role="status" className="notice-ok mb-4">
          {t("bulk.applied", { count: changed })}
        </p>
      )}
      <Whose circles={await ledCircles(ctx)} scope={scope} locale={ctx.actor.locale} />
      {count === 0 ? (
        <p className="mt-6">{t("bulk.empty")}</p>
      ) : (
        <>
          <Chooser ctx={ctx} rows={rows} scope={scope} all={query.alles !== undefined} />
          <Turning page={page} count={count} scope={scope} locale={ctx.actor.locale} />
          <InASheet count={count} scope={scope} refusal={sheetRefusal.parse(query.fout)} locale={ctx.actor.locale} />
        </>
      )}
    </div>
  );
}
