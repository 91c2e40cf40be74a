import type { Metadata } from "next";
import Link from "next/link";
import { OrganisationName } from "@/app/_components/organisation-name";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { endingContracts } from "@/lib/landscape/contracts/queries";
import { whereAddress } from "@/lib/landscape/input";
import type { Entry } from "@/lib/landscape/queries";
import { governmentContext, pageContext } from "@/lib/web/context";
import { EntryFacts } from "../_components/entry-details";
import { WhereFilter } from "../_components/where-filter";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const HERE = "/samenwerken/wie-gebruikt-wat";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("landscape.ending"),
});

/** What ends in the coming year around me, month by month: what might be bought together. */
export default async function ContractsPage({ searchParams }: Props) {
  const ctx = await governmentContext(`${HERE}/contracten`);
  const { waar } = whereAddress.parse({ waar: "kring", ...(await searchParams) });
  const t = wordsFor(ctx.actor.locale);
  const { count, months } = await endingContracts(ctx, waar);
  const { month: monthName } = formatsFor(ctx.actor.locale);
  return (
    <div className="page">
      <Link href={HERE} prefetch={false} className="tap inline-flex items-center">
        {t("landscape.title")}
      </Link>
      <h1>{t("landscape.ending")}</h1>
      <p className="mt-1 mb-4 max-w-read text-muted">{t("landscape.contractsIntro")}</p>
      <WhereFilter path={`${HERE}/contracten`} where={waar} locale={ctx.actor.locale} explicit />
      <p role="status" className="mt-4 text-sm text-muted">
        {t("landscape.contractsCount", { count })}
      </p>
      {count === 0 && <p className="mt-2 max-w-read">{t("landscape.contractsNone")}</p>}
      {months.map(({ month, contracts }) => (
        <section key={month} aria-labelledby={`maand-${month}`} className="mt-6 max-w-read">
          <h2 id={`maand-${month}`} className="text-xl first-letter:uppercase">
            {monthName(new Date(`${month}-15T12:00:00Z`))}
          </h2>
          <ul className="divide-y divide-line">
            {contracts.map((entry) => (
              <Contract key={entry.id} ctx={ctx} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Contract({ ctx, entry }: { ctx: Context; entry: Entry }) {
  const t = wordsFor(ctx.actor.locale);
  const { product, productId, organisation, organisationSlug } = entry;
  const together = new URLSearchParams({ soort: "purchase", titel: t("landscape.togetherTitle", { product }) });
  return (
    <li className="py-3">
      <h3 className="text-base">
        <Link href={`${HERE}/${productId}`} prefetch={false} className="inline-block py-1">
          {product}
        </Link>
        <span className="block font-normal">
          <OrganisationName name={organisation} slug={organisationSlug} />
        </span>
      </h3>
      <EntryFacts ctx={ctx} entry={entry} />
      <Link
        href={`/samenwerken/nieuw?${together}`}
        prefetch={false}
        aria-label={t("landscape.togetherName", { product })}
        className="tap inline-flex items-center"
      >
        {t("landscape.together")}
      </Link>
    </li>
  );
}
