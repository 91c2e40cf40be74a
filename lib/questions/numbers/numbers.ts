import { listOf, type NumberName, type Numbers, type Range, withNumbers } from "@/lib/kernel/numbers";

/** How much is asked of whom, and how long a question waits: the defaults. Days are working days. */
export const defaultCeilings = {
  /** People asked at once: more would each wait for the other. */
  mostAsked: 3,
  /** Questions that may wait for one person at a time, whoever put them. */
  mostWaiting: 5,
  /** Questions that may reach one person in seven days: who knows much must keep time for it. */
  mostAWeek: 5,
  /** Questions that one person may ask in a day. */
  mostADay: 20,
  /** Nobody who knows a subject is asked so many times as much as others are, once there is something to compare: so many at least. */
  fair: { times: 2, least: 4 },
  /** How long a question without an answer stays on a rung, and an urgent one. */
  wait: { usual: 3, urgent: 1 },
  /**
   * After the last answer: the asker is asked whether it helped, and then a lead may say so in their place. When nothing was said
   * for so many more after the asker was asked, the question is closed as it is.
   */
  answered: { askHelped: 3, leadAccepts: 5, closes: 7 },
};
export type Ceilings = typeof defaultCeilings;

const whole = (min: number, max: number): Range => ({ min, max, whole: true });

export type NumberGroup = "asking" | "burden" | "waiting" | "answered";

/** Every number that an admin may change, in the groups and the order of the form. */
export const numberGroups: Record<NumberGroup, [NumberName, Range][]> = {
  asking: [
    ["mostAsked", whole(1, 10)],
    ["mostADay", whole(1, 100)],
  ],
  burden: [
    ["mostWaiting", whole(1, 30)],
    ["mostAWeek", whole(1, 30)],
    ["fair.times", { min: 1, max: 10 }],
    ["fair.least", whole(1, 50)],
  ],
  waiting: [
    ["wait.usual", whole(1, 15)],
    ["wait.urgent", whole(1, 15)],
  ],
  answered: [
    ["answered.askHelped", whole(1, 20)],
    ["answered.leadAccepts", whole(1, 30)],
    ["answered.closes", whole(1, 60)],
  ],
};

export const groups = Object.keys(numberGroups) as NumberGroup[];
export const ranges = new Map<NumberName, Range>(Object.values(numberGroups).flat());
export const numberNames = [...ranges.keys()];

export const ceilingsFrom = (changes: Numbers): Ceilings => withNumbers(defaultCeilings, changes, numberNames);
export const defaultNumbers: Numbers = listOf(defaultCeilings, numberNames);

/** The key of what a number is called. */
export const labelKeyOf = (name: NumberName): string => `ceilings.labels.${name.split(".").at(-1)}`;
