import { monthsOn } from "@/lib/kernel/days";

/** The last day on which notice can be given, of a contract that has one. */
export const noticeDay = ({ contractEnd, noticeMonths }: { contractEnd: string | null; noticeMonths: number | null }): string | null =>
  contractEnd && noticeMonths ? monthsOn(contractEnd, -noticeMonths) : null;
