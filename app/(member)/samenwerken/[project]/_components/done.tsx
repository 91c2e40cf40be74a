import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";

/** Says what was done on the page before; the address carries only which sentence. */
export function Done({ asked, title, locale }: { asked?: string | string[]; title: string; locale: Locale }) {
  const t = wordsFor(locale);
  const sentences: Record<string, string> = {
    gestart: t("projects.started"),
    mee: t("projects.joined", { title }),
    interesse: t("projects.isInterested", { title }),
    beeindigd: t("projects.endDone"),
    gepubliceerd: t("closing.done"),
  };
  const sentence = typeof asked === "string" && Object.hasOwn(sentences, asked) ? sentences[asked] : undefined;
  if (!sentence) return null;
  return (
    <p role="status" className="notice-ok mb-6">
      {sentence}
    </p>
  );
}
