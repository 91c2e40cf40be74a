import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { pageContext } from "@/lib/web/context";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("errors.notFoundTitle"),
});

export default async function NotFound() {
  const t = wordsFor((await pageContext()).actor.locale);
  return (
    <div className="page max-w-read">
      <h1>{t("errors.notFoundTitle")}</h1>
      <p className="my-4">{t("errors.notFoundHelp")}</p>
      <p className="flex flex-wrap gap-3">
        <Link className="btn-primary" href="/zoeken">
          {t("site.search")}
        </Link>
        <Link className="btn-quiet" href="/">
          {t("errors.home")}
        </Link>
      </p>
    </div>
  );
}
