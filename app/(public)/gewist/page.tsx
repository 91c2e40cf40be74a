import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { pageContext } from "@/lib/web/context";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("privacy.erased"),
  robots: { index: false },
});

/** Where somebody lands who erased themselves. */
export default async function ErasedPage() {
  const t = wordsFor((await pageContext()).actor.locale);
  return (
    <div className="page max-w-read">
      <h1>{t("privacy.erased")}</h1>
      <p className="mt-2">{t("privacy.erasedText")}</p>
      <Link href="/" className="tap mt-2 inline-flex items-center">
        {t("privacy.erasedHome")}
      </Link>
    </div>
  );
}
