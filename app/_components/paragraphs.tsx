import type { Locale } from "@/lib/kernel/actor";

/** A text that somebody typed, as paragraphs: an empty line begins the next one. Nothing in it is markup. */
export function Paragraphs({ text, locale }: { text: string; locale?: Locale }) {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
  return (
    <div className="space-y-3" lang={locale}>
      {paragraphs.filter(Boolean).map((paragraph) => (
        <p key={paragraph} className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
