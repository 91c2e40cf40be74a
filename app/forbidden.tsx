import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { pageContext } from "@/lib/web/context";

export default async function Forbidden() {
  const t = wordsFor((await pageContext()).actor.locale);
  return (
    <div className="page max-w-read">
      <h1>{t("errors.notAllowedTitle")}</h1>
      <p className="my-4">{t("errors.notAllowedHelp")}</p>
      <Link className="btn-quiet" href="/">
        {t("errors.home")}
      </Link>
    </div>
  );
}
