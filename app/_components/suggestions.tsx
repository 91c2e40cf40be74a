"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";

type Suggestion = { kind: string; title: string; href: string };
type Props = { label: string /** What is said for no, one, two … suggestions. */; counts: string[]; children: ReactNode };

/** How long somebody must pause before we ask. */
const PAUSE = 150;
const SHORTEST = 2;

/** Makes suggestions while typing for the search field inside it. Without script the field is a field. */
export function Suggestions({ label, counts, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [found, setFound] = useState<Suggestion[]>([]);
  const [active, setActive] = useState(-1);
  const [said, setSaid] = useState("");
  const close = () => {
    setFound([]);
    setActive(-1);
  };

  useEffect(() => {
    const input = box.current?.querySelector("input");
    if (!input) return;
    let timer: ReturnType<typeof setTimeout>;
    let asked = new AbortController();
    const typed = () => {
      clearTimeout(timer);
      asked.abort();
      asked = new AbortController();
      const { signal } = asked;
      timer = setTimeout(async () => {
        const list = await suggestionsFor(input.value, signal);
        // Who has gone on to something else meanwhile wants nothing laid over it.
        if (!list || document.activeElement !== input) return;
        setFound(list);
        setActive(-1);
        setSaid(input.value.trim().length < SHORTEST ? "" : (counts[list.length] ?? ""));
      }, PAUSE);
    };
    input.addEventListener("input", typed);
    return () => {
      clearTimeout(timer);
      asked.abort();
      input.removeEventListener("input", typed);
    };
  }, [counts]);

  useEffect(() => {
    const input = box.current?.querySelector("input");
    if (!input) return;
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", id);
    input.setAttribute("aria-expanded", String(found.length > 0));
    if (active >= 0) input.setAttribute("aria-activedescendant", `${id}-${active}`);
    else input.removeAttribute("aria-activedescendant");
  }, [found, active, id]);

  const chosen = found[active];
  const keys: Record<string, (() => void) | undefined> = {
    Escape: close,
    ArrowDown: () => setActive((active + 1) % found.length),
    ArrowUp: () => setActive((active <= 0 ? found.length : active) - 1),
    Enter: chosen && (() => location.assign(chosen.href)),
  };
  const pressed = (event: KeyboardEvent) => {
    const act = found.length > 0 ? keys[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside.
    <div
      ref={box}
      className="relative min-w-0 flex-1"
      onKeyDown={pressed}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || close()}
    >
      {children}
      <div
        id={id}
        role="listbox"
        aria-label={label}
        hidden={found.length === 0}
        className="absolute left-0 top-full z-20 mt-1 w-full min-w-72 rounded-md border border-line bg-surface shadow-card"
      >
        {found.map(({ title, href, kind }, place) => (
          <a
            key={href}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === active}
            tabIndex={-1}
            href={href}
            className="tap flex flex-col justify-center gap-x-3 px-3 py-2 sm:flex-row sm:items-center sm:justify-between text-ink no-underline hover:bg-sunken aria-selected:bg-brand-soft"
          >
            <span className="wrap-anywhere min-w-0 hyphens-auto">{title}</span>
            <span className="shrink-0 text-sm text-muted">{kind}</span>
          </a>
        ))}
      </div>
      <span role="status" className="sr-only">
        {said}
      </span>
    </div>
  );
}

/** Null when the answer no longer matters. An engine that is away suggests nothing, and searching still works. */
async function suggestionsFor(text: string, signal: AbortSignal): Promise<Suggestion[] | null> {
  if (text.trim().length < SHORTEST) return [];
  try {
    const answer = await fetch(`/api/suggesties?q=${encodeURIComponent(text)}`, { signal });
    return answer.ok ? ((await answer.json()) as Suggestion[]) : [];
  } catch {
    return signal.aborted ? null : [];
  }
}
