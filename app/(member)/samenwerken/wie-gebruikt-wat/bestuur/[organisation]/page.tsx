import type { Metadata } from "next";
import Link from "next/link";
import { OrganisationName } from "@/app/_components/organisation-name";
import { wordsFor } from "@/lib/i18n";
import { sheetRefusal } from "@/lib/landscape/input";
import { registerOf } from "@/lib/landscape/queries";
import { governmentContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { EntryFacts, EntryWords } from "../../_components/entry-details";
import { InASheet } from "./_components/in-a-sheet";

type Props = { params: Promise<{ organisation: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
const HERE = "/samenwerken/wie-gebruikt-wat";

async function load({ params }: Props) {
  const { organisation: slug } = await params;
  const ctx = await governmentContext(`${HERE}/bestuur/${slug}`);
  return { ctx, register: await orNotFound(registerOf(ctx, slug)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { ctx, register } = await load(props);
  return { title: wordsFor(ctx.actor.locale)("landscape.registerTitle", { organisation: register.organisation.name }) };
}

/** The register of one organisation. Who works there keeps it here, line by line or in a spreadsheet. */
export default async function RegisterPage(props: Props) {
  const { ctx, register } = await load(props);
  const { organisation, isMine, entries } = register;
  const { weg, fout } = await props.searchParams;
  const t = wordsFor(ctx.actor.locale);
  return (
    <div className="page">
      <Link href={HERE} prefetch={false} className="tap inline-flex items-center">
        {t("landscape.title")}
      </Link>
      {typeof weg === "string" && (
        <p role="status" className="notice-ok mb-4">
          {t("landscape.removed", { name: weg.slice(0, 80) })}
        </p>
      )}
      <h1>{t("landscape.registerTitle", { organisation: organisation.name })}</h1>
      <p className="mt-1 flex flex-wrap gap-x-4 text-muted">
        {t("landscape.registerCount", { count: entries.length })}
        <OrganisationName name={organisation.name} slug={organisation.slug} />
      </p>
      {isMine && (
        <Link href={`${HERE}/nieuw?bestuur=${organisation.slug}`} prefetch={false} className="btn-primary mt-3">
          {t("landscape.add")}
        </Link>
      )}
      {entries.length === 0 && <p className="mt-4">{t("landscape.registerEmpty", { organisation: organisation.name })}</p>}
      <ul className="mt-4 max-w-read divide-y divide-line">
        {entries.map((entry) => (
          <li key={entry.id} className="py-4">
            <div className="flex flex-wrap items-start justify-between gap-2">
              <h2 className="text-lg">
                <Link href={`${HERE}/${entry.productId}`} prefetch={false} className="inline-block py-1">
                  {entry.product}
                </Link>
                {entry.supplier && <span className="block text-sm font-normal text-muted">{entry.supplier}</span>}
              </h2>
              {isMine && (
                <Link
                  href={`${HERE}/gegevens/${entry.id}`}
                  prefetch={false}
                  aria-label={t("landscape.editName", { product: entry.product })}
                  className="btn-quiet"
                >
                  {t("landscape.edit")}
                </Link>
              )}
            </div>
            <EntryFacts ctx={ctx} entry={entry} />
            <EntryWords ctx={ctx} entry={entry} />
          </li>
        ))}
      </ul>
      {isMine && <InASheet slug={organisation.slug} refusal={sheetRefusal.parse(fout)} locale={ctx.actor.locale} />}
    </div>
  );
}
