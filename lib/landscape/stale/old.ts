import { DAY } from "@/lib/kernel/dates";

/** So long the word of a person holds: then somebody is asked again. */
export const VOUCHED_FOR = 365 * DAY;
/** So long there is to answer; then readers are told that it may be outdated. */
export const TIME_TO_ANSWER = 30 * DAY;
/** Nobody is asked twice within this time: a long register is asked about little by little. */
export const BETWEEN_ROUNDS = 7 * DAY;

/** Whether readers are warned: nobody stood for it for a year, and who was asked stayed silent. */
export const isOld = ({ vouchedAt, state }: { vouchedAt: Date; state: string }, now: Date): boolean =>
  state !== "stopped" && vouchedAt.getTime() < now.getTime() - VOUCHED_FOR - TIME_TO_ANSWER;
