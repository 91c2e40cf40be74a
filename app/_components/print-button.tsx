"use client";

import type { ReactNode } from "react";

/** Opens the browser's own window for printing. Where no script runs it is not there; the browser's menu prints the same. */
export const PrintButton = ({ children }: { children: ReactNode }) => (
  <button type="button" onClick={() => print()} className="btn-primary scripted">
    {children}
  </button>
);
