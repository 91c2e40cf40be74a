import type { Paper, PaperBlock } from "@/lib/kernel/paper";
import type { ProjectKind } from "../kinds";
import { type Block, paragraphsOf, plainOf } from "../text/markdown";
import { printed } from "../text/paper/printed";
import { formats, TEXT_LANGUAGE, t } from "../text/paper/words";

type Closing = { title: string; kind: ProjectKind; on: Date; authors: string[]; text: string };

/** A closing report on paper: what it is, of which day and by whom, and then its text. */
export function paperOf({ title, kind, on, authors, text }: Closing): Paper {
  const lines = [
    t("closing.ofKind", { kind: t(`projects.kinds.${kind}`), day: formats.day(on) }),
    authors.length > 0 ? t("texts.writtenBy", { names: formats.list(authors) }) : "",
  ];
  return {
    title,
    language: TEXT_LANGUAGE,
    authors,
    footer: title,
    blocks: [
      { type: "heading", level: 1, text: title },
      { type: "paragraph", isQuiet: true, text: lines.filter(Boolean).join("\n") },
      ...paragraphsOf(text).flatMap(({ block }) => onPaper(block)),
    ],
  };
}

const onPaper = (block: Block): PaperBlock[] =>
  block.type === "heading" ? [{ type: "heading", level: block.level === 1 ? 2 : 3, text: plainOf(block.runs) }] : printed(block);
