import { reasonFor } from "./reasons";

const keys = {
  noMailbox: "letters.reasonNoMailbox",
  full: "letters.reasonFull",
  spam: "letters.reasonSpam",
  noDomain: "letters.reasonNoDomain",
  tooBig: "letters.reasonTooBig",
  away: "letters.reasonAway",
  settings: "letters.reasonSettings",
  later: "letters.reasonLater",
  no: "letters.reasonNo",
} as const;

/** The sentence that says why a letter did not arrive. */
export const reasonKey = (problem: string | null) => keys[reasonFor(problem)];
