"use client";

import type { ReactNode } from "react";
import { useField } from "@/lib/ui/form";

/** The fields of a form, folded until somebody opens them or has sent them. */
export function Folded({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const { key: turn } = useField({ name: "nl" });
  return (
    <details open={turn > 0 || undefined}>
      <summary className="tap py-2 font-semibold">{summary}</summary>
      {children}
    </details>
  );
}
