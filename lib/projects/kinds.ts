/** What people do together here. `framework`: they write a framework agreement; `plan`: a policy or security plan. */
export const projectKinds = ["purchase", "plan", "framework", "hire"] as const;
export type ProjectKind = (typeof projectKinds)[number];

const writing = ["outline", "writing", "review", "common", "adoption", "revision"] as const;

/** The steps of each kind, in their order. */
export const phasesOf = {
  purchase: ["idea", "needs", "agreements", "specification", "publication", "award", "orders", "evaluation"],
  plan: writing,
  framework: writing,
  hire: ["idea", "demand", "form", "costs", "agreement", "decisions", "vacancy", "running"],
} as const satisfies Record<ProjectKind, readonly string[]>;

export type Phase = (typeof phasesOf)[ProjectKind][number];
export type PurchasePhase = (typeof phasesOf)["purchase"][number];

/**
 * From this step on nobody new takes part by themselves: the quantities of a purchase are known to the market, and the councils decide
 * on a list of names.
 */
const closedFrom: Partial<Record<ProjectKind, Phase>> = { purchase: "publication", hire: "decisions" };

/** The step as a number from 0; -1 for a step of another kind. */
export const placeOf = (kind: ProjectKind, phase: Phase): number => (phasesOf[kind] as readonly Phase[]).indexOf(phase);

/** Whether a project has come to this step or is past it. */
export const isFrom = ({ kind, phase }: { kind: ProjectKind; phase: Phase }, from: Phase): boolean =>
  placeOf(kind, phase) >= placeOf(kind, from);

export const isOpenToJoin = (project: { kind: ProjectKind; phase: Phase }): boolean => {
  const closed = closedFrom[project.kind];
  return closed === undefined || !isFrom(project, closed);
};

/** The step before or after this one; null at an end. */
export const neighbour = ({ kind, phase }: { kind: ProjectKind; phase: Phase }, by: 1 | -1): Phase | null =>
  phasesOf[kind][placeOf(kind, phase) + by] ?? null;

/** What a plan or a framework agreement leaves behind is its text; the others leave a report of how it went. */
export const writesText = (kind: ProjectKind): boolean => kind === "plan" || kind === "framework";
