"use client";

import { useField } from "@/lib/ui/form";

/** A hidden value that stays what it was when the form was opened, also after a refusal; once it is saved it starts anew. */
export function Kept({ name, value }: { name: string; value: string }) {
  const { shown, key } = useField({ name, value });
  return <input key={key} type="hidden" name={name} defaultValue={shown} />;
}
