import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { chosenChanges, compareNumbers } from "@/lib/expertise/comparison/queries";
import { chosenInput } from "@/lib/expertise/numbers/input";
import { wordsFor } from "@/lib/i18n";
import { adminContext, pageContext } from "@/lib/web/context";
import { mayComeInParts, orNotFound } from "@/lib/web/page";
import { addressOf } from "../_components/address";
import { WhatChanges } from "./_components/what-changes";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("numbers.compareTitle"),
});

/** What the numbers in the address would change, before anything is kept; without any it is the way back to the defaults. */
export default async function ComparePage({ searchParams }: Props) {
  const ctx = await adminContext("/beheer/expertise");
  const chosen = chosenInput.safeParse(await searchParams);
  if (!chosen.success) notFound();
  const { numbers } = chosen.data;
  const changed = await orNotFound(chosenChanges(ctx, numbers));
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  return (
    <div className="page max-w-read">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer">{t("admin.title")}</Link> · <Link href="/beheer/expertise">{t("numbers.title")}</Link>
      </p>
      <h1>{t("numbers.compareTitle")}</h1>
      {changed.length === 0 ? (
        <p className="notice-info mt-4">{t("numbers.nothingChanged")}</p>
      ) : (
        <>
          <p className="mt-1 text-muted">{t("numbers.compareIntro")}</p>
          <WhatChanges comparison={compareNumbers(ctx, numbers)} numbers={numbers} inParts={await mayComeInParts()} locale={locale} />
        </>
      )}
      <Link href={addressOf("/beheer/expertise", numbers)} prefetch={false} className="btn-quiet mt-6">
        {t("numbers.change")}
      </Link>
    </div>
  );
}

/** Everybody is counted twice. */
export const maxDuration = 300;
