import { circleCalendar } from "@/lib/meetings/calendars/queries";
import { calendarResponse } from "@/lib/web/calendar";
import { route } from "@/lib/web/route";

/** The meetings of a circle, as everybody may know of them. */
export const GET = route<{ circle: string }>(async (ctx, request, { circle }) =>
  calendarResponse(request, await circleCalendar(ctx, circle)),
);
