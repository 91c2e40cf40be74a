import type { Metadata } from "next";
import { wordsFor } from "@/lib/i18n";
import { pageContext } from "@/lib/web/context";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("guests.deadTitle"),
});

export default async function DeadLink() {
  const t = wordsFor((await pageContext()).actor.locale);
  return (
    <div className="page max-w-read">
      <h1>{t("guests.deadTitle")}</h1>
      <p className="my-4">{t("guests.deadText")}</p>
    </div>
  );
}
