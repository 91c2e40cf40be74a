import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { ComparedParagraph, Stretch } from "@/lib/projects/text/compare";

/** Pieces of one comparison never move, so their place in it is their identity. */
const placed = <T,>(pieces: T[]) => pieces.map((piece, place) => ({ piece, place }));

/** Two texts as one: what came and what went is said in words as well as in colour and strokes. */
export function Compared({ paragraphs, locale }: { paragraphs: ComparedParagraph[]; locale: Locale }) {
  return (
    <div className="max-w-read">
      {placed(paragraphs).map(({ piece, place }) => (
        <p key={place} className="my-2 whitespace-pre-line">
          {placed(piece).map((one) => (
            <Part key={one.place} stretch={one.piece} locale={locale} />
          ))}
        </p>
      ))}
    </div>
  );
}

function Part({ stretch: { type, text }, locale }: { stretch: Stretch; locale: Locale }) {
  const t = wordsFor(locale);
  if (type === "same") return text;
  const [, before = "", words = ""] = /^(\s*)([\s\S]*)$/.exec(text) ?? [];
  const isAdded = type === "added";
  const Tag = isAdded ? "ins" : "del";
  return (
    <>
      {before}
      <Tag className={`rounded-sm px-1 ${isAdded ? "bg-ok-soft text-ok" : "bg-danger-soft text-danger"}`}>
        <span className="mr-1 inline-block select-none font-semibold text-xs no-underline">
          {t(isAdded ? "texts.added" : "texts.removedWords")}
        </span>
        {words}
      </Tag>
    </>
  );
}
