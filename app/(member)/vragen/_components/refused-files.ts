import { MOST_FILES } from "@/lib/documents/attachments/input";
import { sentence } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";

/** Why files were not taken, as an address carries it: the key of a sentence and the name of the file. */
export const refusedFiles = (told: string | string[] | undefined, locale: Locale): string[] =>
  [told ?? []].flat().flatMap((entry) => {
    const [key = "", file = ""] = entry.split(/:(.*)/s);
    return /^(documents\.refused|attachments)\.\w+$/.test(key)
      ? [sentence(locale, key, { file: file.slice(0, 200), count: MOST_FILES })]
      : [];
  });
