import type { ReactNode } from "react";

/** A part of the page with its own heading; says so when there is nothing. */
export function Part({ id, title, empty, children }: { id: string; title: string; empty: string | false; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      {empty ? <p className="mt-2 text-muted">{empty}</p> : children}
    </section>
  );
}
