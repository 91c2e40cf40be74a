import type { ReactNode } from "react";

type Tone = "plain" | "brand" | "ok" | "warn" | "danger" | "info" | "accent";

const tones: Record<Tone, string> = {
  plain: "bg-sunken text-ink",
  brand: "bg-brand-soft text-brand",
  ok: "bg-ok-soft text-ok",
  warn: "bg-warn-soft text-warn",
  danger: "bg-danger-soft text-danger",
  info: "bg-info-soft text-info",
  accent: "bg-accent-soft text-accent",
};

/** A word about a thing: its state, kind or topic. Never a button. */
export function Tag({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${tones[tone]} inline-block rounded-sm px-2 text-sm font-semibold`}>{children}</span>;
}
