import { unreadableKey } from "@/lib/documents/labels";
import type { ReadDocument } from "@/lib/documents/reading/queries";
import { blocksOf, type TextPart } from "@/lib/documents/text";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { TextBlocks } from "../../../../_components/text-blocks";
import { Preview } from "./preview";

type Props = {
  ctx: Context;
  id: string;
  version: ReadDocument["versions"][number];
  pages: "page" | "slide" | "sheet";
  part: { number: number; count: number; pieces: TextPart; lastPage: number };
  language: string;
};

/** What the file looks like, and what it says. */
export function DocumentText(props: Props) {
  return (
    <div>
      <Preview ctx={props.ctx} id={props.id} version={props.version} pages={props.part.lastPage} />
      <Words {...props} />
    </div>
  );
}

/** The text of the file as ordinary HTML: the accessible alternative to it, page by page. */
function Words({ ctx, id, version, pages, part, language }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const hasPages = part.count > 1 || part.pieces.some((piece) => piece.page > 1);
  return (
    <section id="tekst" className="mt-8 border-t border-line pt-4">
      <h2>{t("documents.text")}</h2>
      {version.textState === "waiting" && <p className="notice-info mt-2">{t("documents.textWaiting")}</p>}
      {version.textState === "unreadable" && <p className="notice-warn mt-2">{t(unreadableKey(version.unreadableBecause))}</p>}
      {version.textState === "read" && <p className="mt-1 text-sm text-muted">{t("documents.textNote")}</p>}
      <div lang={language}>
        {part.pieces.map((piece) => (
          <section key={`${piece.page}-${piece.text.length}-${piece.text.slice(0, 40)}`} className="mt-4">
            {hasPages && (
              <h3 className="mt-6 mb-2 border-t border-line pt-2 text-sm font-normal text-muted">
                {t(`documents.${pages}`, { page: piece.page })}
              </h3>
            )}
            <TextBlocks blocks={blocksOf(piece.text)} note={t("documents.note")} />
          </section>
        ))}
      </div>
      <PartLinks ctx={ctx} id={id} part={part} />
    </section>
  );
}

function PartLinks({ ctx, id, part: { number, count } }: Pick<Props, "ctx" | "id" | "part">) {
  if (count < 2) return null;
  const t = wordsFor(ctx.actor.locale);
  const address = (part: number) => `/documenten/${id}?deel=${part}#tekst`;
  return (
    <nav aria-label={t("documents.text")} className="mt-6 flex flex-wrap items-center gap-3">
      {number > 1 && (
        <a href={address(number - 1)} className="btn-quiet">
          {t("documents.previousPart")}
        </a>
      )}
      <span>{t("documents.part", { part: number, parts: count })}</span>
      {number < count && (
        <a href={address(number + 1)} className="btn-quiet">
          {t("documents.nextPart")}
        </a>
      )}
    </nav>
  );
}
