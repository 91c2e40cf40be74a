import type { DecidingBody, DecisionState } from "../../decisions/tables";
import type { Block } from "../markdown";

/** A text as it goes on paper, whatever the kind of file: a title page, who takes part, numbered sections and what bodies decided. */
export type Publication = {
  title: string;
  /** `Versie 1.0 van 12 maart 2027`. */
  version: string;
  /** Whose copy it is; empty for the common text. */
  copyOf: string;
  kind: string;
  language: string;
  participants: string[];
  authors: string[];
  sections: NumberedSection[];
  adoption: AdoptionLine[];
};

export type NumberedSection = {
  number: string;
  title: string;
  /** Headings within it have numbers of their own: `3.1`. */
  blocks: NumberedBlock[];
  /** Written by the organisation whose copy this is. */
  isOwn: boolean;
};
export type NumberedBlock = Exclude<Block, { type: "heading" }> | { type: "numbered"; number: string; text: string };

export type AdoptionLine = { organisation: string; body: DecidingBody; state: DecisionState | null; onDay: string | null };
