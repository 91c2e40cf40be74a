import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { Hidden } from "@/lib/ui/hidden";

type Side = { value: string; at: Date | null; name: string };
type Props = { section?: string; sides: Side[]; from: string; to: string; locale: Locale };

/** From which version to which. A plain form: the address says what is compared. */
export function ChooseVersions({ section, sides, from, to, locale }: Props) {
  const t = wordsFor(locale);
  const { shortDay, time } = formatsFor(locale);
  const label = ({ value, at, name }: Side) =>
    at === null
      ? t("texts.compareNow")
      : [t("texts.version", { label: value }), name, `${shortDay(at)} ${time(at)}`].filter(Boolean).join(", ");
  const select = (name: string, words: string, value: string) => (
    <div className="mb-4 min-w-0 flex-1">
      <label htmlFor={name} className="block font-semibold">
        {words}
      </label>
      <select id={name} name={name} defaultValue={value} className="field">
        {sides.map((side) => (
          <option key={side.value} value={side.value}>
            {label(side)}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <form method="get" className="mt-4 flex flex-wrap items-end gap-x-4">
      {section && <Hidden name="deel" value={section} />}
      {select("van", t("texts.compareFrom"), from)}
      {select("naar", t("texts.compareTo"), to)}
      <button type="submit" className="btn-primary mb-4">
        {t("texts.compare")}
      </button>
    </form>
  );
}
