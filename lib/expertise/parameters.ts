import type { DocumentKind } from "@/lib/documents/tables";
import type { EvidenceRole } from "./tables";

/** Rises when the rule or a number below changes, so that a stored score can be explained later. */
export const ALGORITHM = 1;

export const evidenceRoles = ["author", "speaker", "co-author", "answerer", "uploader"] as const satisfies EvidenceRole[];

/** A document's own kind, or the two other things that show what somebody knows. */
export type EvidenceType = DocumentKind | "talk" | "answer";
/** Who said that the source is about the topic: a person, or only the machine. */
export type EvidenceMatch = "person" | "proposed";

/** How well somebody knows a topic, in words. */
export type Strength = "familiar" | "experienced" | "guide";

/** Every number that steers a profile. */
export type ExpertiseParameters = {
  damping: number;
  mostSources: number;
  roles: Record<EvidenceRole, number>;
  matches: Record<EvidenceMatch, number>;
  types: Record<EvidenceType, number>;
  recency: { floor: number; halfLifeYears: number };
  uploads: { usual: number; weight: number };
  shown: { sources: number; ownWorkWithinYears: number };
  strengths: Record<Strength, number>;
};

/** What an installation starts with. Admins change numbers on /beheer/expertise; those in force are in numbers/queries. */
export const defaultParameters: ExpertiseParameters = {
  /**
   * Of a person's sources on a topic the best counts whole, the next × 0.7, and so on: the fortieth set of minutes adds nothing.
   * Ten sources at most: a cut-off at ten documents did best and most evenly in the expert-search tracks of TREC 2006 and 2007 (Wuhan).
   */
  damping: 0.7,
  mostSources: 10,

  /** Writing says most. Who only uploads may be the secretary of the meeting. */
  roles: { author: 1, speaker: 1, "co-author": 0.8, answerer: 0.7, uploader: 0.5 },

  /** A topic that nobody confirmed may be wrong. */
  matches: { person: 1, proposed: 0.6 },

  /** A plan takes knowledge to write; minutes list who was there. */
  types: {
    "policy-plan": 1,
    "security-plan": 1,
    "tender-specification": 1,
    "framework-agreement": 0.9,
    presentation: 0.9,
    talk: 0.9,
    manual: 0.9,
    guideline: 0.9,
    agreement: 0.8,
    answer: 1,
    other: 0.6,
    report: 0.4,
  },

  /** Old knowledge halves every four years and never falls below a quarter: it fades, it does not vanish. */
  recency: { floor: 0.25, halfLifeYears: 4 },

  /**
   * Mild: sources that one merely uploaded weigh 1 / (1 + 0.25 · log₂(1 + n / 4)) when there are n of them on the topic. Counted per
   * topic and not over all uploads, which scored better at TREC (Ricoh 2006: MAP 0.517 against 0.479).
   */
  uploads: { usual: 4, weight: 0.25 },

  /** A topic is shown from two sources, or from one own work of the last three years. */
  shown: { sources: 2, ownWorkWithinYears: 3 },

  /** The words, from which score. One recent plan of one's own is 1, two are 1.7, three 2.2; the most there can be is 3.2. */
  strengths: { familiar: 0, experienced: 1.1, guide: 1.8 },
};
