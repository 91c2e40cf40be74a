import Link from "next/link";
import { MOST_AT_ONCE } from "@/lib/documents/bulk/input";
import type { Scope } from "@/lib/documents/bulk/queries";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";

const addressOf = (query: Record<string, string>) => `/mijn/documenten/gegevens?${new URLSearchParams(query)}`;

type WhoseProps = { circles: { slug: string; name: string }[]; scope: Scope; locale: Locale };

/** Of whom the documents are; only who leads a circle has a choice. */
export function Whose({ circles, scope, locale }: WhoseProps) {
  if (circles.length === 0) return null;
  const t = wordsFor(locale);
  const choices = [{ slug: "", name: t("bulk.mine") }, ...circles];
  return (
    <nav aria-label={t("bulk.which")} className="mb-4">
      <ul className="flex flex-wrap gap-2">
        {choices.map(({ slug, name }) => (
          <li key={slug}>
            <Link
              prefetch={false}
              href={slug ? addressOf({ kring: slug }) : "/mijn/documenten/gegevens"}
              aria-current={(scope?.slug ?? "") === slug ? "page" : undefined}
              className="btn-quiet aria-[current]:bg-brand aria-[current]:text-surface"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type TurningProps = { page: number; count: number; scope: Scope; locale: Locale };

/** To the documents before and after these. */
export function Turning({ page, count, scope, locale }: TurningProps) {
  const pages = Math.ceil(count / MOST_AT_ONCE);
  if (pages < 2) return null;
  const t = wordsFor(locale);
  const to = (other: number) => addressOf({ ...(scope && { kring: scope.slug }), bladzijde: String(other) });
  return (
    <p className="mt-4 flex flex-wrap items-center gap-4">
      {page > 1 && (
        <Link prefetch={false} href={to(page - 1)} className="tap inline-flex items-center">
          {t("audit.previous")}
        </Link>
      )}
      <span>{t("audit.page", { page, pages })}</span>
      {page < pages && (
        <Link prefetch={false} href={to(page + 1)} className="tap inline-flex items-center">
          {t("audit.next")}
        </Link>
      )}
    </p>
  );
}
