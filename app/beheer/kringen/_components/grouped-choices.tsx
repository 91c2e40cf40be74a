"use client";

import { type Option, useField } from "@/lib/ui/form";

type Group = { label: string; options: Option[] };
type Props = { name: string; legend: string; hint: string; groups: Group[]; values: string[] };

/** Checkboxes of one field in named groups. */
export function GroupedChoices({ name, legend, hint, groups, values }: Props) {
  const { list, error, key, id } = useField({ name });
  const chosen = new Set(list ?? values);
  return (
    <fieldset id={id} key={key} className="mb-4" aria-describedby={`${id}-hint${error ? ` ${id}-error` : ""}`}>
      <legend className="font-semibold">{legend}</legend>
      <p id={`${id}-hint`} className="text-sm text-muted">
        {hint}
      </p>
      <div className="mt-2 grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {groups.map(({ label, options }) => (
          <fieldset key={label}>
            <legend className="text-sm font-semibold text-muted">{label}</legend>
            {options.map((option) => (
              <label key={option.value} className="choice">
                <input type="checkbox" name={name} value={option.value} defaultChecked={chosen.has(option.value)} />
                <span>{option.label}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1 font-semibold text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
