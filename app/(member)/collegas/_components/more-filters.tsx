import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { DirectoryAddress } from "./address";

type Filter<Name> = { name: Name; label: string; options: { value: string; label: string }[] };
export type DirectoryFilters = { places: Filter<"kring" | "regio" | "bestuur">[]; topics: Filter<"onderwerp"> };

/** What a filter is set to, in words; undefined when it is off or means nothing. */
export const chosenIn = ({ name, options }: Filter<"kring" | "regio" | "bestuur" | "onderwerp">, asked: DirectoryAddress) =>
  options.find(({ value }) => value === asked[name])?.label.replace(/ \(\d+\)$/, "");

type Props = { asked: DirectoryAddress; filters: DirectoryFilters; locale: Locale };

/** Lists to choose from, tucked away: most people type or tap, and what is on stands among the quick filters. They travel with the field all the same. */
export function MoreFilters({ asked, filters, locale }: Props) {
  const t = wordsFor(locale);
  const all = [...filters.places, filters.topics];
  return (
    <details className="mt-1">
      <summary className="tap flex items-center text-brand underline">{t("people.filters")}</summary>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        {all.map(({ name, label, options }) => (
          <div key={name} className="min-w-0">
            <label htmlFor={name} className="block text-sm font-semibold">
              {label}
            </label>
            <select id={name} name={name} defaultValue={asked[name]} className="field w-full">
              <option value="">{t("people.filterAll")}</option>
              {options.map(({ value, label: words }) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      <button type="submit" className="btn-quiet mt-3">
        {t("people.filterApply")}
      </button>
    </details>
  );
}
