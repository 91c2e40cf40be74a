import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { NumberName, Numbers, Range } from "@/lib/kernel/numbers";
import { Field } from "@/lib/ui/form";

type Props = {
  id: string;
  title: string;
  help: string;
  fields: { name: NumberName; label: string; range: Range; usual: number }[];
  numbers: Numbers;
  locale: Locale;
};

/** The numbers of one group, with what each may be and what it is when nobody touches it. */
export function NumberFields({ id, title, help, fields, numbers, locale }: Props) {
  const t = wordsFor(locale);
  const { number } = formatsFor(locale);
  return (
    <fieldset className="card mt-4" aria-describedby={`${id}-help`}>
      <legend className="float-left w-full text-xl font-bold">{title}</legend>
      <p id={`${id}-help`} className="clear-both mb-3 max-w-read pt-1">
        {help}
      </p>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {fields.map(({ name, label, range: { min, max, whole }, usual }) => (
          <Field
            key={name}
            name={name}
            label={label}
            hint={t(whole ? "numbers.rangeWhole" : "numbers.range", { min, max, usual })}
            value={number(numbers[name] ?? 0)}
            inputMode={whole ? "numeric" : "decimal"}
            autoComplete="off"
          />
        ))}
      </div>
    </fieldset>
  );
}
