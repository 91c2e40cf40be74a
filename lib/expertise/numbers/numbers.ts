import { documentKinds } from "@/lib/documents/choices";
import { differing, listOf, type NumberName, type Numbers, type Range, withNumbers } from "@/lib/kernel/numbers";
import { defaultParameters, type EvidenceMatch, type EvidenceType, type ExpertiseParameters, evidenceRoles } from "../parameters";

export type { NumberName, Numbers, Range };

export type NumberGroup = "sum" | "recency" | "roles" | "matches" | "types" | "uploads" | "shown" | "strengths";

const weight: Range = { min: 0, max: 1 };
const few: Range = { min: 1, max: 10, whole: true };
const matches: EvidenceMatch[] = ["person", "proposed"];
const types: EvidenceType[] = [...documentKinds, "talk", "answer"];

const same = (names: string[], range: Range): [NumberName, Range][] => names.map((name) => [name, range]);

/**
 * Every number that an admin may change, in the groups and the order of the form. Damping stays below one, so that a score has
 * a highest value; "familiar" begins at nothing and is no choice.
 */
export const numberGroups: Record<NumberGroup, [NumberName, Range][]> = {
  sum: [
    ["damping", { min: 0.1, max: 0.95 }],
    ["mostSources", { min: 1, max: 50, whole: true }],
  ],
  recency: [
    ["recency.halfLifeYears", { min: 0.5, max: 20 }],
    ["recency.floor", weight],
  ],
  roles: same(
    evidenceRoles.map((role) => `roles.${role}`),
    weight,
  ),
  matches: same(
    matches.map((match) => `matches.${match}`),
    weight,
  ),
  types: same(
    types.map((type) => `types.${type}`),
    weight,
  ),
  uploads: [
    ["uploads.weight", { min: 0, max: 2 }],
    ["uploads.usual", { min: 1, max: 100, whole: true }],
  ],
  shown: [
    ["shown.sources", few],
    ["shown.ownWorkWithinYears", { min: 0, max: 20, whole: true }],
  ],
  strengths: same(["strengths.experienced", "strengths.guide"], { min: 0.1, max: 10 }),
};

export const groups = Object.keys(numberGroups) as NumberGroup[];
export const ranges = new Map<NumberName, Range>(Object.values(numberGroups).flat());
export const numberNames = [...ranges.keys()];

/** Parameters as one list of numbers by their names. */
export const numbersOf = (parameters: ExpertiseParameters): Numbers => listOf(parameters, numberNames);

/** The defaults with these numbers in their place. */
export const parametersFrom = (changes: Numbers): ExpertiseParameters => withNumbers(defaultParameters, changes, numberNames);

export const defaultNumbers: Numbers = numbersOf(defaultParameters);

/** The numbers of one list that another does not have so, in the order of the form. */
export const differingFrom = (numbers: Numbers, other: Numbers): Numbers => differing(numbers, other, numberNames);

/** The group of the form that a number stands in. */
export const groupOf = (name: NumberName): NumberGroup =>
  groups.find((group) => numberGroups[group].some(([one]) => one === name)) ?? "sum";

/** The key of what a number is called within its group. */
export function labelKeyOf(name: NumberName): string {
  const [group, inner] = name.split(".");
  if (name === "types.talk") return "expertise.ruleTypeTalk";
  if (name === "types.answer") return "expertise.ruleTypeAnswer";
  if (group === "types") return `documents.kinds.${inner}`;
  return `numbers.labels.${inner ?? name}`;
}
