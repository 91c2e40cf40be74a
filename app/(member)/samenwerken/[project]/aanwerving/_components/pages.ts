/** The pages of a joint hiring, in the order in which they are needed. */
export const hirePages = {
  demand: "vraag",
  form: "vorm",
  costs: "kosten",
  agreement: "overeenkomst",
  vacancy: "vacature",
  week: "week",
  settlement: "afrekening",
} as const;
