import { publicCalendar } from "@/lib/meetings/calendars/queries";
import { calendarResponse } from "@/lib/web/calendar";
import { route } from "@/lib/web/route";

/** The meetings of all circles, as everybody may know of them. */
export const GET = route(async (ctx, request) => calendarResponse(request, await publicCalendar(ctx)));
