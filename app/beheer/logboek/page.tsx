import type { Metadata } from "next";
import Link from "next/link";
import { logInput, logParams } from "@/lib/admin/log/input";
import { LOG_PAGE, logChoices, logPage } from "@/lib/admin/log/queries";
import { wordsFor } from "@/lib/i18n";
import { adminContext, pageContext } from "@/lib/web/context";
import { Downloads } from "../../_components/downloads";
import { Pages } from "../_components/pages";
import { LogFilterForm } from "./_components/log-filter";
import { LogLines } from "./_components/log-lines";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("audit.title") });

/** What was decided and changed: admins see everything, leads what happened in their circles. */
export default async function LogPage({ searchParams }: Props) {
  const ctx = await adminContext("/beheer/logboek");
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const asked = logInput.parse(await searchParams);
  const [{ rows, total }, choices] = await Promise.all([logPage(ctx, asked), logChoices(ctx)]);
  const to = (pagina: number) => `/beheer/logboek?${logParams({ ...asked, pagina })}`;
  return (
    <div className="page">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer">{t("admin.title")}</Link>
      </p>
      <h1>{t("audit.title")}</h1>
      <p className="mt-1 text-muted">{t(ctx.actor.isAdmin ? "audit.introAdmin" : "audit.introLead")}</p>
      <LogFilterForm asked={asked} choices={choices} locale={locale} />
      <p role="status" className="mt-4 font-semibold">
        {t("audit.count", { count: total })}
      </p>
      {rows.length === 0 ? <p className="mt-2 text-muted">{t("audit.empty")}</p> : <LogLines lines={rows} locale={locale} />}
      <Pages locale={locale} page={asked.pagina} pages={Math.ceil(total / LOG_PAGE)} to={to} />
      {total > 0 && (
        <section aria-labelledby="meenemen" className="mt-8">
          <h2 id="meenemen" className="text-xl">
            {t("audit.download")}
          </h2>
          <p className="text-sm text-muted">{t("audit.downloadHelp")}</p>
          <Downloads locale={locale} href="/api/beheer/logboek" params={logParams({ ...asked, pagina: 1 })} label={t("audit.download")} />
        </section>
      )}
    </div>
  );
}
