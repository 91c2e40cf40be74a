import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { isMember } from "@/lib/policy/scope";
import { pageContext } from "@/lib/web/context";

export default async function Forbidden() {
  const { actor } = await pageContext();
  const t = wordsFor(actor.locale);
  const canJoin = !isMember(actor);
  return (
    <div className="page max-w-read">
      <h1>{t("errors.notAllowedTitle")}</h1>
      <p className="my-4">{canJoin ? t("errors.membersOnlyHelp") : t("errors.notAllowedHelp")}</p>
      <p className="flex flex-wrap gap-3">
        {canJoin && (
          <Link className="btn-primary" href="/kringen">
            {t("site.findCircle")}
          </Link>
        )}
        <Link className="btn-quiet" href="/">
          {t("errors.home")}
        </Link>
      </p>
    </div>
  );
}
