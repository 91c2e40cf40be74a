import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { type DirectoryAddress, directoryAddress } from "./address";

export function DirectoryPaging({ asked, pages, locale }: { asked: DirectoryAddress; pages: number; locale: Locale }) {
  if (pages < 2) return null;
  const t = wordsFor(locale);
  const to = (pagina: number) => directoryAddress({ ...asked, pagina });
  return (
    <nav aria-label={t("people.page", { page: asked.pagina, pages })} className="mt-6 flex items-center justify-between gap-4">
      <span>
        {asked.pagina > 1 && (
          <Link href={to(asked.pagina - 1)} className="btn-quiet">
            {t("people.previous")}
          </Link>
        )}
      </span>
      <span className="text-sm text-muted">{t("people.page", { page: asked.pagina, pages })}</span>
      <span>
        {asked.pagina < pages && (
          <Link href={to(asked.pagina + 1)} className="btn-quiet">
            {t("people.next")}
          </Link>
        )}
      </span>
    </nav>
  );
}
