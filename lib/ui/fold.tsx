"use client";

import type { ReactNode } from "react";
import { useField } from "@/lib/ui/form";

type Props = {
  summary: string;
  /** Its name when the words on it are not enough. */
  name?: string;
  children: ReactNode;
  /** When this field is wrong, the fold is open: what is wrong can be seen. */
  field: string;
  /** Another field in it that may be wrong. */
  alsoField?: string;
  /** What it holds ends something. */
  isDanger?: boolean;
};

/** The fields of a form, folded until somebody opens them, so that a slip of the finger does nothing. */
export function Fold({ summary, name, children, field, alsoField = field, isDanger = false }: Props) {
  const { error, key } = useField({ name: field });
  const { error: alsoError } = useField({ name: alsoField });
  return (
    <details key={key} open={error !== undefined || alsoError !== undefined} className={isDanger ? "border-t border-line pt-4" : undefined}>
      <summary aria-label={name} className={`tap py-2 ${isDanger ? "font-semibold text-danger" : "text-brand"}`}>
        {summary}
      </summary>
      {children}
    </details>
  );
}
