import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";

type Props = { locale: Locale; href: string; params?: URLSearchParams; label: string };

/** The same table as a CSV and as a workbook. Ordinary links: asking for them ahead would count as taking them. */
export function Downloads({ locale, href, params, label }: Props) {
  const t = wordsFor(locale);
  const to = (format: string) => `${href}?${new URLSearchParams([...(params ?? []), ["formaat", format]])}`;
  return (
    <p className="flex flex-wrap gap-x-4">
      {["csv", "xlsx"].map((format) => (
        <a key={format} href={to(format)} aria-label={`${label}: ${format.toUpperCase()}`} className="tap inline-flex items-center">
          {t("audit.downloadAs", { format: format.toUpperCase() })}
        </a>
      ))}
    </p>
  );
}
