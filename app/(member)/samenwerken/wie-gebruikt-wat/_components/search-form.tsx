import type { z } from "zod";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { type landscapeAddress, whereNames } from "@/lib/landscape/input";
import { productKinds } from "@/lib/landscape/kinds";

type Props = { asked: z.output<typeof landscapeAddress>; locale: Locale };

/** A plain form that asks in the address: what was found can be kept and sent on. */
export function SearchForm({ asked, locale }: Props) {
  const t = wordsFor(locale);
  const kinds = productKinds.map((kind) => ({ value: kind, label: t(`landscape.kinds.${kind}`) }));
  return (
    <form action="/samenwerken/wie-gebruikt-wat" className="mt-4 grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_12rem_12rem_auto]">
      <div>
        <label htmlFor="product-q" className="font-semibold">
          {t("landscape.search")}
        </label>
        <input id="product-q" type="search" name="q" defaultValue={asked.q} maxLength={120} className="field" />
      </div>
      <Pick
        id="soort"
        label={t("landscape.kind")}
        value={asked.soort ?? ""}
        options={[{ value: "", label: t("landscape.allKinds") }, ...kinds]}
      />
      <Pick
        id="waar"
        label={t("landscape.where")}
        value={asked.waar}
        options={whereNames.map((name) => ({ value: name, label: t(`landscape.wheres.${name}`) }))}
      />
      <button type="submit" className="btn-quiet">
        {t("landscape.show")}
      </button>
    </form>
  );
}

type PickProps = { id: string; label: string; value: string; options: { value: string; label: string }[] };

function Pick({ id, label, value, options }: PickProps) {
  return (
    <div>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <select id={id} name={id} defaultValue={value} className="field">
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
