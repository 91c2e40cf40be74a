import type { Metadata } from "next";
import Link from "next/link";
import { dryRun } from "@/lib/admin/importing/queries";
import { wordsFor } from "@/lib/i18n";
import { adminContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { BringIn } from "./_components/bring-in";
import { BrokenOff, Done } from "./_components/done";
import { Problems } from "./_components/problems";
import { WhatHappens } from "./_components/what-happens";

type Props = { params: Promise<{ draft: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("importing.title") });

/** What a list would do, line by line, and the button that does it. It is looked at anew each time: the world goes on. */
export default async function ListPage({ params }: Props) {
  const { draft } = await params;
  const ctx = await adminContext(`/beheer/invoer/${draft}`);
  const list = await orNotFound(dryRun(ctx, draft));
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  return (
    <div className="page max-w-read">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer/invoer">{t("importing.title")}</Link>
      </p>
      <h1>{t("importing.resultTitle", { kind: list.kind })}</h1>
      {list.doneAt ? (
        <Done list={list} locale={locale} />
      ) : (
        <>
          <BrokenOff list={list} locale={locale} />
          <WhatHappens list={list} locale={locale} />
          <BringIn list={list} locale={locale} />
          <Problems list={list} locale={locale} />
        </>
      )}
      <Link href="/beheer/invoer" className="btn-quiet mt-6">
        {t("importing.again")}
      </Link>
    </div>
  );
}

/** Thousands of lines are written one by one. */
export const maxDuration = 300;
