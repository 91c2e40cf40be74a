import type { Metadata } from "next";
import Link from "next/link";
import { readSheet } from "@/lib/documents/bulk/queries";
import { wordsFor } from "@/lib/i18n";
import { memberContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { WhatChanges } from "./_components/what-changes";
import { WhatIsWrong } from "./_components/what-is-wrong";

type Props = { params: Promise<{ sheet: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("bulk.resultTitle"),
});

/** What a sheet would change, line by line, and the button that does it. It is looked at anew each time: the world goes on. */
export default async function SheetPage({ params }: Props) {
  const { sheet: id } = await params;
  const ctx = await memberContext(`/mijn/documenten/gegevens/${id}`);
  const sheet = await orNotFound(readSheet(ctx, id));
  const t = wordsFor(ctx.actor.locale);
  return (
    <div className="page max-w-read">
      <p className="text-sm font-semibold text-muted">
        <Link href="/mijn/documenten/gegevens">{t("bulk.title")}</Link>
      </p>
      <h1>{t("bulk.resultTitle")}</h1>
      {sheet.doneAt ? (
        <p role="status" className="notice-ok mt-4">
          {t("bulk.done", { changed: sheet.counts?.changed ?? 0 })}
        </p>
      ) : (
        <>
          <WhatChanges sheet={sheet} />
          <WhatIsWrong sheet={sheet} />
        </>
      )}
      <Link href="/mijn/documenten/gegevens#rekenblad" className="btn-quiet mt-6">
        {t("bulk.sendAnother")}
      </Link>
    </div>
  );
}

/** A sheet of two thousand lines is done line by line. */
export const maxDuration = 300;
