import type { DecisionState } from "./tables";

const settled: readonly (DecisionState | null)[] = ["approved", "refused"];
const coming: readonly (DecisionState | null)[] = ["onAgenda", "postponed"];

/** An organisation has decided when one of its bodies did and no other still has it before it. */
export const hasDecided = (bodies: { state: DecisionState | null }[]): boolean =>
  bodies.some(({ state }) => settled.includes(state)) && !bodies.some(({ state }) => coming.includes(state));

/** How many of the organisations decided. */
export const progressOf = (organisations: { bodies: { state: DecisionState | null }[] }[]): { done: number; count: number } => ({
  done: organisations.filter(({ bodies }) => hasDecided(bodies)).length,
  count: organisations.length,
});
