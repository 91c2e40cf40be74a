import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { type Where, whereNames } from "@/lib/landscape/input";

type Props = {
  path: string;
  where: Where;
  locale: Locale;
  /** The bare address does not mean everywhere there. */
  explicit?: boolean;
};

/** Everywhere, my region or my circles: links, so that each can be kept and sent on. */
export function WhereFilter({ path, where, locale, explicit = false }: Props) {
  const t = wordsFor(locale);
  return (
    <nav aria-label={t("landscape.where")} className="flex flex-wrap gap-2">
      {whereNames.map((name) => (
        <Link
          key={name}
          href={name === "overal" && !explicit ? path : `${path}?waar=${name}`}
          prefetch={false}
          aria-current={name === where ? "page" : undefined}
          className={`tap inline-flex items-center rounded-md border px-3 no-underline ${
            name === where ? "border-brand bg-brand-soft font-bold text-brand" : "border-field text-ink"
          }`}
        >
          {t(`landscape.wheres.${name}`)}
        </Link>
      ))}
    </nav>
  );
}
