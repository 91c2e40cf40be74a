import type { Metadata } from "next";
import Link from "next/link";
import { importKind, listRefusal } from "@/lib/admin/importing/input";
import { listDrafts } from "@/lib/admin/importing/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { adminContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { ListForm } from "./_components/list-form";

type Props = { searchParams: Promise<{ fout?: string | string[]; soort?: string | string[] }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("importing.title") });

/** Where an admin sends a list of organisations or members; nothing happens before they have seen what it would do. */
export default async function ImportPage({ searchParams }: Props) {
  const ctx = await adminContext("/beheer/invoer");
  const drafts = await orNotFound(listDrafts(ctx));
  const t = wordsFor(ctx.actor.locale);
  const { time } = formatsFor(ctx.actor.locale);
  const { fout, soort } = await searchParams;
  return (
    <div className="page max-w-read">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer">{t("admin.title")}</Link>
      </p>
      <h1>{t("importing.title")}</h1>
      <p className="mt-1 mb-6 text-muted">{t("importing.intro")}</p>
      <ListForm refusal={listRefusal.parse(fout)} kind={importKind.safeParse(soort).data ?? "members"} locale={ctx.actor.locale} />
      {drafts.length > 0 && (
        <section aria-labelledby="vandaag" className="mt-8">
          <h2 id="vandaag">{t("importing.earlier")}</h2>
          <ul className="mt-2 divide-y divide-line">
            {drafts.map(({ id, kind, createdAt, doneAt }) => (
              <li key={id} className="py-1">
                <Link href={`/beheer/invoer/${id}`} prefetch={false} className="tap inline-flex items-center">
                  {t("importing.earlierOne", { kind, time: time(createdAt) })}
                </Link>{" "}
                <span className="text-sm text-muted">{t("importing.earlierState", { done: doneAt ? "yes" : "no" })}</span>
              </li>
            ))}
          </ul>
          <p className="mt-2 text-sm text-muted">{t("importing.gone")}</p>
        </section>
      )}
    </div>
  );
}
