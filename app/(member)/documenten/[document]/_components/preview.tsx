import { PICTURED_PAGES, previewOf } from "@/lib/documents/previews/preview";
import type { ReadDocument } from "@/lib/documents/reading/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";

type Props = {
  ctx: Context;
  id: string;
  version: ReadDocument["versions"][number];
  /** How many pages are known; none of a scan, of which the first is shown all the same. */
  pages: number;
};

/** The first pages as pictures, to leaf through with a thumb or the arrow keys; the text below says the same in words. */
export function Preview({ ctx, id, version, pages }: Props) {
  const kind = previewOf(version);
  if (!kind) return null;
  const t = wordsFor(ctx.actor.locale);
  const shown = kind === "picture" ? 1 : Math.min(PICTURED_PAGES, Math.max(1, pages));
  const numbers = Array.from({ length: shown }, (_, at) => at + 1);
  return (
    <section className="mt-8 border-t border-line pt-4" aria-labelledby="preview">
      <h2 id="preview">{t("documents.preview")}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section tabIndex={0} aria-labelledby="preview" className="mt-2 overflow-x-auto">
        <ol className="flex snap-x items-start gap-3 pb-2">
          {numbers.map((page) => (
            <li key={page} className="w-64 flex-none snap-start sm:w-80">
              <PageImage
                id={id}
                page={page}
                kind={kind}
                label={kind === "picture" ? t("documents.previewPicture") : t("documents.previewPage", { page })}
              />
            </li>
          ))}
        </ol>
      </section>
      {pages > shown && <p className="mt-1 text-sm text-muted">{t("documents.previewMore", { shown, pages })}</p>}
    </section>
  );
}

/** A sheet stands upright until it is there; then it has the shape that it has. */
function PageImage({ id, page, kind, label }: { id: string; page: number; kind: "pages" | "picture"; label: string }) {
  const address = `/api/files/${id}${kind === "pages" ? `#page=${page}` : ""}`;
  return (
    <a href={address} className="block">
      {/* biome-ignore lint/performance/noImgElement: it is made to measure, and the optimiser of pictures is switched off. */}
      <img
        src={`/api/files/${id}/pages/${page}`}
        alt={label}
        loading="lazy"
        decoding="async"
        width={320}
        height={453}
        className="h-auto min-h-24 w-full rounded-sm border border-line bg-white"
      />
    </a>
  );
}
