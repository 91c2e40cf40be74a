import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { type Kept, retention } from "@/lib/privacy/retention";
import { pageContext, signedInContext } from "@/lib/web/context";

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("privacy.title") });

/** What is kept about oneself: to take along, how long it stays, and the way to erase it. */
export default async function OwnDataPage() {
  const { actor } = await signedInContext("/mijn/gegevens");
  const t = wordsFor(actor.locale);
  return (
    <div className="page max-w-read">
      <h1>{t("privacy.title")}</h1>
      <p className="mt-1 text-muted">{t("privacy.intro")}</p>
      <section aria-labelledby="meenemen" className="mt-6">
        <h2 id="meenemen">{t("privacy.take")}</h2>
        <p className="mt-1">{t("privacy.takeText")}</p>
        <form action="/api/gegevens" method="post" className="mt-3">
          <button type="submit" className="btn-primary">
            {t("privacy.takeButton")}
          </button>
        </form>
      </section>
      <section aria-labelledby="bewaren" className="mt-8">
        <h2 id="bewaren">{t("privacy.kept")}</h2>
        <ul className="mt-2 list-disc space-y-2 pl-5">
          {(Object.keys(retention) as Kept[]).map((kept) => (
            <li key={kept}>{t(`privacy.keptIds.${kept}`)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="wissen" className="mt-8">
        <h2 id="wissen">{t("privacy.erase")}</h2>
        <p className="mt-1">{t("privacy.eraseText")}</p>
        <Link href="/mijn/gegevens/wissen" className="tap inline-flex items-center">
          {t("privacy.eraseLink")}
        </Link>
      </section>
    </div>
  );
}
