import type { FrozenSection } from "../frozen";

/** A section of a copy. `isOwn`: the organisation wrote it; `isStruck`: it is in the common text and left out here. */
export type LocalSection = FrozenSection & { isOwn: boolean; isStruck: boolean };
type Part = { id: string; sectionId: string; isStruck: boolean; title: string; text: string };

/** The common text with the differences of one copy in their places; what stood behind a section that is no longer there comes last. */
export function localSections(common: FrozenSection[], parts: Part[]): LocalSection[] {
  const own = ({ id, title, text }: Part): LocalSection => ({ id, title, text, isOwn: true, isStruck: false });
  const added = parts.filter(({ isStruck }) => !isStruck);
  const isStruck = (id: string) => parts.some((part) => part.isStruck && part.sectionId === id);
  const known = new Set(common.map(({ id }) => id));
  return [
    ...common.flatMap((section) => [
      { ...section, isOwn: false, isStruck: isStruck(section.id) },
      ...added.filter(({ sectionId }) => sectionId === section.id).map(own),
    ]),
    ...added.filter(({ sectionId }) => !known.has(sectionId)).map(own),
  ];
}
