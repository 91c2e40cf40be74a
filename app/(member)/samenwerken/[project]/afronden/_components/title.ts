import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { writesText } from "@/lib/projects/kinds";
import type { Project } from "@/lib/projects/queries";

/** While it runs it is finished here; afterwards only publishing is left. */
export function titleOf({ state, kind }: Project, locale: Locale): string {
  const t = wordsFor(locale);
  if (state === "running") return t("closing.title");
  return t(writesText(kind) ? "closing.laterTextTitle" : "closing.laterTitle");
}
