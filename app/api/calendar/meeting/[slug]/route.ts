import { programmeOf } from "@/lib/meetings/agenda/queries";
import { calendarFile } from "@/lib/meetings/ics";
import { findMeeting } from "@/lib/meetings/queries";
import { route } from "@/lib/web/route";

/** One meeting as a calendar file. A member's holds the online link, so nobody in between may keep it. */
export const GET = route<{ slug: string }>(async (ctx, _request, { slug }) => {
  const meeting = await findMeeting(ctx, slug);
  const programme = await programmeOf(ctx, slug);
  const url = `${ctx.baseUrl}/bijeenkomsten/${meeting.slug}`;
  return new Response(calendarFile({ name: meeting.title, meetings: [{ ...meeting, programme, url }], now: ctx.now }), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${meeting.slug}.ics"`,
      "Cache-Control": "private, no-store",
    },
  });
});
