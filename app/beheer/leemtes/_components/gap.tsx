import type { ReactNode } from "react";

type Props = { id: string; title: string; advice: string; none: string; lines: { key: string; line: ReactNode }[]; more?: string | false };

/** One kind of gap: what is missing, and what to do about it. */
export function Gap({ id, title, advice, none, lines, more }: Props) {
  return (
    <section aria-labelledby={id} className="card mt-6">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      {lines.length === 0 && !more ? (
        <p className="mt-1 text-muted">{none}</p>
      ) : (
        <>
          <p className="mt-1 max-w-read">{advice}</p>
          <ul className="mt-3 divide-y divide-line">
            {lines.map(({ key, line }) => (
              <li key={key} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
                {line}
              </li>
            ))}
          </ul>
          {more && <p className="mt-2 text-sm text-muted">{more}</p>}
        </>
      )}
    </section>
  );
}
