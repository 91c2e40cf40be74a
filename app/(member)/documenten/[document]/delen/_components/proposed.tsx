"use client";

import { type ReactNode, useId, useRef, useState } from "react";

export type ProposedWords = { keep: string; clear: string; back: string };
type Props = {
  label: string;
  words: ProposedWords;
  /** What it rests on. */
  evidence: string | null;
  /** What clearing leaves; a field that always says something cannot be cleared. */
  cleared?: string;
  children: ReactNode;
};
type State = "proposed" | "kept" | "cleared";

const edges: Record<State, string> = { proposed: "border-warn", kept: "border-ok", cleared: "border-line" };

/** A field that the machine filled in, to keep or clear with one press. What a person types there is their own word. */
export function Proposed({ label, evidence, words, cleared, children }: Props) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<State>("proposed");
  const proposal = useRef("");
  const field = () => box.current?.querySelector<HTMLInputElement>("input, textarea, select");

  function fill(next: State, value: string) {
    const there = field();
    if (!there) return;
    if (next === "cleared") proposal.current = there.value;
    there.value = value;
    setState(next);
  }
  const button = (word: string, onClick: () => void, isPressed?: boolean) => (
    <button type="button" className="btn-quiet" aria-pressed={isPressed} aria-describedby={id} onClick={onClick}>
      {isPressed && <span aria-hidden>✓ </span>}
      {word}
      <span className="sr-only">: {label}</span>
    </button>
  );

  return (
    <div ref={box} onInput={() => setState("kept")} className={`mb-5 border-l-4 pl-3 ${edges[state]}`}>
      {children}
      <p id={id} className="-mt-3 mb-2 text-sm break-words text-muted">
        {evidence}
      </p>
      <p className="scripted flex flex-wrap gap-2">
        {state !== "cleared" && button(words.keep, () => setState(state === "kept" ? "proposed" : "kept"), state === "kept")}
        {/* One button for both ways: it keeps the focus. */}
        {cleared !== undefined &&
          (state === "cleared"
            ? button(words.back, () => fill("proposed", proposal.current))
            : button(words.clear, () => fill("cleared", cleared)))}
      </p>
    </div>
  );
}
