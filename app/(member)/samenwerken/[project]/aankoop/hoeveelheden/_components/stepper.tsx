"use client";

import { type KeyboardEvent, useRef } from "react";
import { wholeIn } from "@/lib/projects/whole";
import { useField } from "@/lib/ui/form";

type Props = { name: string; label: string; less: string; more: string; value: string };

/**
 * A number with a button on either side. Without a script the buttons are not there, and the number is typed. It is a field of text: one of
 * numbers keeps nothing of what it cannot read, and makes 12.5 of 12,5.
 */
export function Stepper({ name, label, less, more, value }: Props) {
  const { shown, error, key, id } = useField({ name, value });
  const input = useRef<HTMLInputElement>(null);
  const step = (by: 1 | -1) => {
    if (!input.current) return;
    const now = wholeIn(input.current.value) ?? 0;
    input.current.value = String(Math.max(0, now + by));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    step(event.key === "ArrowUp" ? 1 : -1);
  };
  return (
    <div>
      <label htmlFor={id} className="block text-sm">
        {label}
      </label>
      <div className="flex items-center gap-1">
        <button type="button" aria-label={less} onClick={() => step(-1)} className="btn-quiet scripted px-0">
          <span aria-hidden="true">−</span>
        </button>
        <input
          key={key}
          ref={input}
          id={id}
          name={name}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={shown}
          onKeyDown={onKeyDown}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          className="field mt-0 w-24 text-right tabular-nums max-md:grow"
        />
        <button type="button" aria-label={more} onClick={() => step(1)} className="btn-quiet scripted px-0">
          <span aria-hidden="true">+</span>
        </button>
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1 font-semibold text-danger">
          {error}
        </p>
      )}
    </div>
  );
}

/** Whether the figures of an article are sure. */
export function Unsure({ name, label, isTicked }: { name: string; label: string; isTicked: boolean }) {
  const { list, key, id } = useField({ name });
  return (
    <label className="choice">
      <input key={key} id={id} type="checkbox" name={name} defaultChecked={list ? list.includes("on") : isTicked} />
      <span>{label}</span>
    </label>
  );
}
