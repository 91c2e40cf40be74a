import { wordsFor } from "@/lib/i18n";
import { phoneText } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { Sheet } from "@/lib/kernel/sheet";
import type { AttendeeList, Listed } from "@/lib/meetings/attendance/list/queries";

/** The list as a table in the reader's language, to take away. */
export function attendeeSheet({ title, room, remote, waiting }: AttendeeList, locale: Locale): Sheet {
  const t = wordsFor(locale);
  const columns = ["Organisation", "Name", "JobTitle", "Phone", "Answer", "Present"] as const;
  return {
    title: t("attendance.sheetTitle", { title }),
    columns: columns.map((column) => t(`attendance.sheet${column}`)),
    rows: [...room, ...remote, ...waiting].map((person) => [
      person.organisation,
      person.name,
      person.jobTitle,
      person.phone ? phoneText(person.phone) : "",
      answerOf(person, locale),
      person.attendedAt ? t("attendance.yes") : "",
    ]),
  };
}

function answerOf({ reply, place, confirmBy }: Listed, locale: Locale): string {
  const t = wordsFor(locale);
  if (reply === "remote") return t("attendance.sheetRemote");
  if (place > 0) return t("attendance.sheetWaiting", { place });
  return t(confirmBy ? "attendance.sheetOffered" : "attendance.sheetGoing");
}
