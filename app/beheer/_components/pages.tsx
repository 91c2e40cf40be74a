import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";

type Props = { locale: Locale; page: number; pages: number; to: (page: number) => string };

/** Forward and back through a long list. */
export function Pages({ locale, page, pages, to }: Props) {
  const t = wordsFor(locale);
  if (pages < 2) return null;
  return (
    <nav aria-label={t("audit.page", { page, pages })} className="mt-6 flex items-center justify-between gap-4">
      <span>
        {page > 1 && (
          <Link href={to(page - 1)} className="btn-quiet">
            {t("audit.previous")}
          </Link>
        )}
      </span>
      <span className="text-sm text-muted">{t("audit.page", { page, pages })}</span>
      <span>
        {page < pages && (
          <Link href={to(page + 1)} className="btn-quiet">
            {t("audit.next")}
          </Link>
        )}
      </span>
    </nav>
  );
}
