"use client";

import { useRef, useState } from "react";
import { useSecret } from "@/lib/ui/form";

type Props = { label: string; copy: string; copied: string };

/** The link that was just made, to be passed on. It is shown this once: only a hash of it is kept. */
export function ShownLink({ label, copy, copied }: Props) {
  const link = useSecret();
  const field = useRef<HTMLInputElement>(null);
  const [taken, setTaken] = useState("");
  if (!link) return null;

  async function take(text: string) {
    field.current?.select();
    await navigator.clipboard?.writeText(text);
    setTaken(text);
  }

  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      <input
        ref={field}
        key={link}
        readOnly
        defaultValue={link}
        aria-label={label}
        autoComplete="off"
        spellCheck={false}
        onFocus={({ target }) => target.select()}
        className="field mt-0 min-w-0 flex-1 basis-56 font-mono text-sm"
      />
      <button type="button" onClick={() => take(link)} className="btn-quiet scripted">
        <span aria-live="polite">{taken === link ? copied : copy}</span>
      </button>
    </div>
  );
}
