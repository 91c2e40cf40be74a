import { defaultNumbers, labelKeyOf, type NumberGroup, type Numbers, numberGroups } from "@/lib/expertise/numbers/numbers";
import { sentence, wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { Field } from "@/lib/ui/form";

type Props = { group: NumberGroup; numbers: Numbers; locale: Locale };

/** The numbers of one group, with what each may be and what it is when nobody touches it. */
export function NumberFields({ group, numbers, locale }: Props) {
  const t = wordsFor(locale);
  const { number } = formatsFor(locale);
  return (
    <fieldset className="card mt-4" aria-describedby={`${group}-help`}>
      <legend className="float-left w-full text-xl font-bold">{t(`numbers.groups.${group}`)}</legend>
      <p id={`${group}-help`} className="clear-both mb-3 max-w-read pt-1">
        {t(`numbers.help.${group}`)}
      </p>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {numberGroups[group].map(([name, { min, max, whole }]) => (
          <Field
            key={name}
            name={name}
            label={sentence(locale, labelKeyOf(name))}
            hint={t(whole ? "numbers.rangeWhole" : "numbers.range", { min, max, usual: defaultNumbers[name] ?? 0 })}
            value={number(numbers[name] ?? 0)}
            inputMode={whole ? "numeric" : "decimal"}
            autoComplete="off"
          />
        ))}
      </div>
    </fieldset>
  );
}
