import { paragraphsOf, plainOf } from "../markdown";
import type { NumberedBlock, NumberedSection } from "./publication";

/** Sections with their numbers, and those of the headings within. */
export function numbered(sections: { title: string; text: string; isOwn?: boolean }[]): NumberedSection[] {
  return sections.map(({ title, text, isOwn = false }, at) => ({ number: `${at + 1}`, title, isOwn, blocks: within(text, at + 1) }));
}

function within(text: string, section: number): NumberedBlock[] {
  let count = 0;
  return paragraphsOf(text).map(({ block }) => {
    if (block.type !== "heading") return block;
    count++;
    return { type: "numbered", number: `${section}.${count}`, text: plainOf(block.runs) };
  });
}
