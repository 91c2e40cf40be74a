"use client";

import { useSecret } from "@/lib/ui/form";

type Props = { once: string; label: string; open: string; hint: string };

/** The address that was just made. It is shown this once: only a hash of it is kept. */
export function NewAddress({ once, label, open, hint }: Props) {
  const address = useSecret();
  if (!address) return null;
  return (
    <div className="card mb-4 border-brand">
      <p className="font-semibold">{once}</p>
      <label htmlFor="nieuw-adres" className="mt-3 block font-semibold">
        {label}
      </label>
      <input
        id="nieuw-adres"
        key={address}
        readOnly
        defaultValue={address}
        autoComplete="off"
        spellCheck={false}
        onFocus={({ target }) => target.select()}
        className="field font-mono text-sm"
      />
      <a href={address.replace(/^https?:/, "webcal:")} className="btn-primary mt-3">
        {open}
      </a>
      <p className="mt-2 text-sm text-muted">{hint}</p>
    </div>
  );
}
