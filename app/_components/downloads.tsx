import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { Hidden } from "@/lib/ui/hidden";

type Props = { locale: Locale; href: string; params?: URLSearchParams; label: string };

/** The same table as a CSV and as a workbook. A plain form: that it is taken is written down, and no look ahead may do that. */
export function Downloads({ locale, href, params, label }: Props) {
  const t = wordsFor(locale);
  return (
    <form method="post" action={href} className="flex flex-wrap gap-x-4">
      {[...(params ?? [])].map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      {["csv", "xlsx"].map((format) => (
        <button
          key={format}
          type="submit"
          name="formaat"
          value={format}
          aria-label={`${label}: ${format.toUpperCase()}`}
          className="tap inline-flex cursor-pointer items-center text-brand underline"
        >
          {t("audit.downloadAs", { format: format.toUpperCase() })}
        </button>
      ))}
    </form>
  );
}
