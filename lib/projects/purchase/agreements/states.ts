/** A central purchasing body buys for others; a joint contract has one specification and one award; an existing framework is used. */
export const purchaseForms = ["purchasingBody", "jointContract", "existingFramework"] as const;
export type PurchaseForm = (typeof purchaseForms)[number];

/** From loose to bound, in that order. `decided`: a body of theirs approved it. */
export const commitmentStates = ["none", "intent", "confirmed", "decided"] as const;
export type CommitmentState = (typeof commitmentStates)[number];

export const isAtLeast = (state: CommitmentState, least: CommitmentState): boolean =>
  commitmentStates.indexOf(state) >= commitmentStates.indexOf(least);

/** All weights together, in hundredths of a per cent. */
export const WHOLE = 10_000;
