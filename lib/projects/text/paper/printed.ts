import type { Paper, PaperBlock } from "@/lib/kernel/paper";
import { plainOf, type Run } from "../markdown";
import type { NumberedBlock, NumberedSection, Publication } from "./publication";
import { adoptionHead, adoptionRow, footerOf, t, underTitle } from "./words";

/** A text as pages: a title page with who takes part, the contents with their pages, the sections, and what bodies decided. */
export function paperOf(publication: Publication): Paper {
  const { title, language, authors, participants, sections, adoption } = publication;
  return {
    title,
    language,
    authors,
    footer: footerOf(publication),
    blocks: [
      { type: "cover", title, lines: underTitle(publication) },
      { type: "heading", level: 3, text: t("texts.participants") },
      { type: "list", items: participants },
      ...(authors.length > 0 ? quiet(t("texts.writtenBy", { names: authors.join(", ") })) : []),
      { type: "page" },
      { type: "contents", title: t("texts.contents") },
      { type: "page" },
      ...sections.flatMap(section),
      ...(adoption.length > 0 ? adoptionBlocks(publication) : []),
    ],
  };
}

const quiet = (text: string): PaperBlock[] => [{ type: "paragraph", isQuiet: true, text }];

const section = ({ number, title, blocks, isOwn }: NumberedSection): PaperBlock[] => [
  { type: "heading", level: 2, text: `${number}  ${title}`, isListed: true },
  ...(isOwn ? quiet(t("texts.ownAddition")) : []),
  ...blocks.flatMap(printed),
];

/** A paragraph of a text on paper. */
export function printed(block: NumberedBlock): PaperBlock[] {
  if (block.type === "numbered") return [{ type: "heading", level: 3, text: `${block.number}  ${block.text}` }];
  if (block.type === "list") {
    const { isOrdered, items } = block;
    const said = items.map(({ runs }) => plainOf(runs));
    return [{ type: "list", isOrdered, items: said, depths: items.map(({ depth }) => depth), runs: items.map(({ runs }) => runs) }];
  }
  if (block.type === "table") return [tableOf(block.head, block.rows)];
  return [{ type: "paragraph", text: plainOf(block.runs), runs: block.runs, isQuiet: block.type === "note" }];
}

function tableOf(head: Run[][], rows: Run[][][]): PaperBlock {
  const shares = head.map(() => 1 / head.length);
  return { type: "table", head: head.map(plainOf), rows: rows.map((row) => row.map(plainOf)), shares };
}

const adoptionBlocks = ({ adoption }: Publication): PaperBlock[] => [
  { type: "heading", level: 2, text: t("texts.adoptionTitle"), isListed: true },
  { type: "table", head: adoptionHead(), rows: adoption.map(adoptionRow), shares: [0.36, 0.36, 0.28] },
];
