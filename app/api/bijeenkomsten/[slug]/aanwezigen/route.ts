import { attendeeSheet } from "@/app/(member)/bijeenkomsten/[slug]/aanwezigen/_components/in-words";
import { exportAttendees } from "@/lib/meetings/attendance/list/commands";
import { formatIn, sheetResponse } from "@/lib/web/download";
import { wordsIn } from "@/lib/web/form";
import { route } from "@/lib/web/route";

/** Who comes, as a file. A POST, because it writes down that it was taken. */
export const POST = route<{ slug: string }>(async (ctx, request, { slug }) => {
  const { formaat } = await wordsIn(request);
  const list = await exportAttendees(ctx, { meeting: slug });
  return sheetResponse(attendeeSheet(list, ctx.actor.locale), formatIn(formaat), ctx.now);
});
