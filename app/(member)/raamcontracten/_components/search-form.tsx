import { type FrameworksAddress, standings } from "@/lib/frameworks/input";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";

type Props = { asked: FrameworksAddress; locale: Locale };

/** A plain form that asks in the address. */
export function SearchForm({ asked, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <form action="/raamcontracten" className="mt-4 grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_18rem_auto]">
      <div>
        <label htmlFor="raam-q" className="font-semibold">
          {t("frameworks.search")}
        </label>
        <input id="raam-q" type="search" name="q" defaultValue={asked.q} maxLength={120} className="field" />
      </div>
      <div>
        <label htmlFor="stand" className="font-semibold">
          {t("frameworks.standing")}
        </label>
        <select id="stand" name="stand" defaultValue={asked.stand} className="field">
          {standings.map((stand) => (
            <option key={stand} value={stand}>
              {t(`frameworks.standings.${stand}`)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="btn-quiet">
        {t("frameworks.show")}
      </button>
      <label className="choice sm:col-span-3">
        <input type="checkbox" name="voor" value="ons" defaultChecked={asked.voor === "ons"} />
        <span>{t("frameworks.onlyOurs")}</span>
      </label>
    </form>
  );
}
