import type { ManyInput } from "./input";
import { changeOf, type MetadataRow, type Wanted } from "./row";

/** What a form for many documents makes of this one. */
export function changeOfMany(row: MetadataRow, input: ManyInput): Wanted {
  const lists = {
    topics: moved(row.topics, input.addTopics, input.dropTopics),
    circles: moved(row.circles, input.addCircles, input.dropCircles),
  };
  return changeOf(row, {
    ...lists,
    ...(input.kind && { kind: input.kind }),
    ...(input.visibility && { visibility: input.visibility }),
    ...(input.organisation && { organisation: input.organisation === "none" ? null : input.organisation }),
    ...(input.withoutEnd ? { validUntil: null } : input.validUntil && { validUntil: input.validUntil }),
  });
}

const moved = (present: string[], added: string[], dropped: string[]): string[] =>
  [...new Set([...present, ...added])].filter((id) => !dropped.includes(id)).sort();
