import type { Metadata } from "next";
import Link from "next/link";
import { NotLegal } from "@/app/_components/not-legal";
import { frameworksAddress } from "@/lib/frameworks/input";
import { listFrameworks } from "@/lib/frameworks/queries";
import { wordsFor } from "@/lib/i18n";
import { can } from "@/lib/policy/rules";
import { governmentContext, pageContext } from "@/lib/web/context";
import { FrameworkList } from "./_components/framework-list";
import { SearchForm } from "./_components/search-form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("frameworks.title"),
});

/** The register of framework agreements, what ends first on top. */
export default async function FrameworksPage({ searchParams }: Props) {
  const ctx = await governmentContext("/raamcontracten");
  const params = await searchParams;
  const asked = frameworksAddress.parse(params);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const frameworks = await listFrameworks(ctx, asked);
  const isAll = asked.q === "" && !asked.voor && asked.stand === "lopend";
  return (
    <div className="page">
      <Link href="/samenwerken/wie-gebruikt-wat" prefetch={false} className="tap inline-flex items-center">
        {t("landscape.title")}
      </Link>
      {typeof params.weg === "string" && (
        <p role="status" className="notice-ok mb-4">
          {t("frameworks.removed", { title: params.weg.slice(0, 160) })}
        </p>
      )}
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1>{t("frameworks.title")}</h1>
          <p className="mt-1 max-w-read text-muted">{t("frameworks.intro")}</p>
        </div>
        {can(ctx.actor, "framework.add", null) && (
          <Link href="/raamcontracten/nieuw" prefetch={false} className="btn-quiet">
            {t("frameworks.add")}
          </Link>
        )}
      </div>
      <SearchForm asked={asked} locale={locale} />
      <p role="status" className="mt-6 text-sm text-muted">
        {t("frameworks.count", { count: frameworks.length })}
      </p>
      {frameworks.length > 0 ? (
        <FrameworkList frameworks={frameworks} locale={locale} />
      ) : (
        <p className="mt-2 max-w-read">{t(isAll ? "frameworks.noneYet" : "frameworks.none")}</p>
      )}
      <div className="mt-6">
        <NotLegal about="frameworks" locale={locale} />
      </div>
    </div>
  );
}
