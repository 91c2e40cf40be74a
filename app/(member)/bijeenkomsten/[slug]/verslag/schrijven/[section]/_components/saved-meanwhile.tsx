"use client";

import { useField } from "@/lib/ui/form";

/** Beside a text that could not be saved, what stands there now. */
export function SavedMeanwhile({ title, text }: { title: string; text: string }) {
  const { shown, error } = useField({ name: "text" });
  if (!error || shown === text) return null;
  return (
    <section aria-label={title} className="mb-4 rounded-lg bg-sunken p-4">
      <p className="font-semibold">{title}</p>
      <p className="mt-1 whitespace-pre-line select-text">{text}</p>
    </section>
  );
}
