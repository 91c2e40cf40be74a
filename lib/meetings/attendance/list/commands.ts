import "server-only";
import { record } from "@/lib/audit/commands";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { type AttendeeList, attendeeList } from "./queries";

/** Who comes, to take away. That it was taken is in the log. */
export function exportAttendees(ctx: Context, { meeting: slug }: { meeting: string }): Promise<AttendeeList> {
  return inTransaction(ctx, async (tx) => {
    const list = await attendeeList(tx, slug);
    const rows = list.room.length + list.remote.length + list.waiting.length;
    await record(tx, {
      action: "export.attendees",
      subject: { kind: "meeting", id: list.id },
      circleId: list.circleId,
      data: { title: list.title, rows },
    });
    return list;
  });
}
