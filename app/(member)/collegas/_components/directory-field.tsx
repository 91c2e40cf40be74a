import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { DirectoryAddress } from "./address";
import { type DirectoryFilters, MoreFilters } from "./more-filters";

type Props = { asked: DirectoryAddress; filters: DirectoryFilters; locale: Locale };

/** One field for name, place, job and topic, and behind it what narrows the list: a plain form, whose state is the address. */
export function DirectoryField({ asked, filters, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <search>
      <form action="/collegas" className="max-w-read">
        <label htmlFor="q" className="block font-semibold">
          {t("people.field")}
        </label>
        <p id="q-hint" className="text-sm text-muted">
          {t("people.fieldHint")}
        </p>
        <div className="mt-1 flex gap-2">
          <input id="q" type="search" name="q" defaultValue={asked.q} aria-describedby="q-hint" className="field mt-0 flex-1" />
          <button type="submit" className="btn-primary">
            {t("people.search")}
          </button>
        </div>
        <MoreFilters asked={asked} filters={filters} locale={locale} />
        {(asked.q || asked.kring || asked.regio || asked.bestuur || asked.onderwerp) && (
          <Link href="/collegas" className="tap inline-flex items-center text-sm">
            {t("people.clear")}
          </Link>
        )}
      </form>
    </search>
  );
}
