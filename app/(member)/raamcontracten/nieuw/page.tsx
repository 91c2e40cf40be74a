import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { governmentContext, pageContext } from "@/lib/web/context";
import { FrameworkForm } from "../_components/framework-form";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("frameworks.newTitle"),
});

export default async function NewFrameworkPage() {
  const ctx = await governmentContext("/raamcontracten/nieuw");
  const t = wordsFor(ctx.actor.locale);
  return (
    <div className="page max-w-read">
      <Link href="/raamcontracten" prefetch={false} className="tap inline-flex items-center">
        {t("frameworks.title")}
      </Link>
      <h1>{t("frameworks.newTitle")}</h1>
      <FrameworkForm ctx={ctx} />
    </div>
  );
}
