"use client";

import type { ReactNode } from "react";
import { useRefusal } from "@/lib/ui/form";

type Props = {
  summary: string;
  /** Its name when the words on it are not enough. */
  name?: string;
  children: ReactNode;
  /** What it holds ends something. */
  isDanger?: boolean;
};

/**
 * The fields of a form, folded until somebody opens them, so that a slip of the finger does nothing. When the form is refused it is open:
 * what is wrong, and what was typed, can be seen.
 */
export function Fold({ summary, name, children, isDanger = false }: Props) {
  const { isRefused, key } = useRefusal();
  return (
    <details key={key} open={isRefused} className={isDanger ? "border-t border-line pt-4" : undefined}>
      <summary aria-label={name} className={`tap py-2 ${isDanger ? "font-semibold text-danger" : "text-brand"}`}>
        {summary}
      </summary>
      {children}
    </details>
  );
}
