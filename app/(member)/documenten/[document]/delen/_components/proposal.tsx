import type { ReactNode } from "react";
import type { Sharing } from "@/lib/documents/sharing/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { clipped } from "@/lib/kernel/text";
import { Proposed } from "./proposed";
import { shownMetadata } from "./shown-metadata";

type Form = { ctx: Context; sharing: Sharing };
type Field = keyof ReturnType<typeof shownMetadata>["isProposed"];
type Props = Form & { field: Field; label: string; cleared?: string; children: ReactNode };

/** Letters of a sentence that show where a proposal comes from. */
const ENOUGH = 180;

/** A field around which stands, when the machine filled it in, what it rests on and how to keep or clear it. */
export function Proposal({ ctx, sharing, field, label, cleared, children }: Props) {
  if (!shownMetadata(sharing).isProposed[field]) return children;
  const t = wordsFor(ctx.actor.locale);
  const evidence = field === "summary" ? t("uploads.evidenceSummary") : evidenceOf(ctx, sharing, field);
  const words = { keep: t("uploads.keep"), clear: t("uploads.clear"), back: t("uploads.back") };
  return (
    <Proposed label={label} evidence={evidence} words={words} cleared={cleared}>
      {children}
    </Proposed>
  );
}

/** The sentence of the text that a field or a topic was proposed for, with its page when there are several. */
export function evidenceOf({ actor: { locale } }: Context, { proposals, file }: Sharing, name: string): string | null {
  const because = proposals?.metadata.because;
  const said = because && (because.topics[name] ?? (because as Record<string, unknown>)[name]);
  if (typeof said !== "string" || said === "") return null;
  const t = wordsFor(locale);
  const sentence = clipped(said, ENOUGH);
  const page = because?.pages?.[name];
  return page && file.pages > 1 ? t("uploads.evidenceOn", { page, sentence }) : t("uploads.evidence", { sentence });
}
