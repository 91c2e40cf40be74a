import { documentKinds } from "@/lib/documents/choices";
import { defaultParameters, type EvidenceMatch, type EvidenceType, type ExpertiseParameters, evidenceRoles } from "../parameters";

/** What an admin may type for a number. A whole one counts things or years. */
export type Range = { min: number; max: number; whole?: boolean };

/** A number by where it stands in the parameters: `damping`, `roles.author`. */
export type NumberName = string;
export type Numbers = Record<NumberName, number>;

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

type Tree = Record<string, number | Record<string, number>>;

/** Parameters as one list of numbers by their names. */
export function numbersOf(parameters: ExpertiseParameters): Numbers {
  const tree: Tree = parameters;
  const standing = (name: NumberName) => {
    const [part = "", inner] = name.split(".");
    const value = tree[part];
    return typeof value === "object" ? value[inner ?? ""] : value;
  };
  return Object.fromEntries(numberNames.map((name) => [name, standing(name) ?? 0]));
}

/** The defaults with these numbers in their place. Names that nobody knows any more say nothing. */
export function parametersFrom(changes: Numbers): ExpertiseParameters {
  const parameters = structuredClone(defaultParameters);
  const tree: Tree = parameters;
  for (const name of numberNames) {
    const value = changes[name];
    if (value === undefined) continue;
    const [part = "", inner] = name.split(".");
    const branch = tree[part];
    if (typeof branch === "object" && inner) branch[inner] = value;
    else tree[part] = value;
  }
  return parameters;
}

export const defaultNumbers: Numbers = numbersOf(defaultParameters);

/** The numbers of one list that another does not have so, in the order of the form. */
export const differingFrom = (numbers: Numbers, other: Numbers): Numbers =>
  Object.fromEntries(numberNames.flatMap((name) => (numbers[name] === other[name] ? [] : [[name, numbers[name] ?? 0]])));

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
