"use client";

import { type Option, useField } from "@/lib/ui/form";

type Props = {
  name: string;
  legend: string;
  hint?: string;
  /** Shown at once. */
  first: Option[];
  /** Shown on demand. */
  rest: Option[];
  more: string;
  values: string[];
};

/** Checkboxes of which most are tucked away; works without script. */
export function LongChoices({ name, legend, hint, first, rest, more, values }: Props) {
  const { list, error, key, id } = useField({ name });
  const chosen = new Set(list ?? values);
  const box = (option: Option) => (
    <label key={option.value} className="choice">
      <input type="checkbox" name={name} value={option.value} defaultChecked={chosen.has(option.value)} />
      <span>
        {option.label}
        {option.hint && <span className="block text-sm text-muted">{option.hint}</span>}
      </span>
    </label>
  );
  const isOpen = rest.some((option) => chosen.has(option.value));
  return (
    <fieldset
      id={id}
      key={key}
      className="mb-4"
      aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined}
    >
      <legend className="font-semibold">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {first.map(box)}
      {rest.length > 0 && (
        <details open={isOpen || undefined}>
          <summary className="tap flex items-center text-brand underline">{more}</summary>
          <div className="grid sm:grid-cols-2 sm:gap-x-4">{rest.map(box)}</div>
        </details>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1 font-semibold text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
