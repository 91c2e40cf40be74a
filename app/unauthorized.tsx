import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { pageContext } from "@/lib/web/context";

export default async function Unauthorized() {
  const t = wordsFor((await pageContext()).actor.locale);
  return (
    <div className="page max-w-read">
      <h1>{t("errors.notSignedIn")}</h1>
      <p className="my-4">
        <Link className="btn-primary" href="/aanmelden">
          {t("site.signIn")}
        </Link>
      </p>
    </div>
  );
}
