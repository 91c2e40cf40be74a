import { wordsFor } from "@/lib/i18n";
import { plainPage } from "@/lib/web/plain-page";
import { route } from "@/lib/web/route";

/** What a phone shows for a page that it did not keep. The worker in public/sw.js fetches it while there is a connection. */
export const GET = route(async ({ actor: { locale } }) => {
  const t = wordsFor(locale);
  const link = { href: "/onderweg", label: t("offline.toKept") };
  return plainPage({ locale, title: t("offline.noConnectionTitle"), text: t("offline.noConnectionText"), link });
});
