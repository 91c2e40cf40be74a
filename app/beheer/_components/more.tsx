"use client";

import type { ReactNode } from "react";
import { useField } from "@/lib/ui/form";

/** Folded away until it is needed, or until there is something wrong inside. */
export function More({ field, summary, label, children }: { field: string; summary: string; label?: string; children: ReactNode }) {
  const { error } = useField({ name: field });
  return (
    <details open={error !== undefined} className="min-w-0 flex-1 basis-36 open:basis-full">
      <summary className="tap py-2 text-brand underline" aria-label={label}>
        {summary}
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
