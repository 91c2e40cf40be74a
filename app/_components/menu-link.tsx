"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A link of the menu that knows whether one is already there, also on the pages below it. */
export function MenuLink({ href, className, children }: { href: string; className: string; children: ReactNode }) {
  const path = usePathname();
  const here = path === href || path.startsWith(`${href}/`);
  return (
    <a href={href} className={className} aria-current={here ? "page" : undefined}>
      {children}
    </a>
  );
}
