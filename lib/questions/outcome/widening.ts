import type { QuestionState, QuestionVisibility } from "../tables";

type Widening = { state: QuestionState; visibility: QuestionVisibility; askedBy: string };

/** Between a few, and nobody of them said anything: whoever answered did so for those few alone. */
export const mayWiden = ({ state, visibility, askedBy }: Widening, answers: { personId: string }[]): boolean =>
  visibility === "asked" && (state === "open" || state === "closed") && answers.every(({ personId }) => personId === askedBy);
