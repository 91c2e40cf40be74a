import { fetchFeed } from "@/lib/meetings/calendars/commands";
import { calendarResponse } from "@/lib/web/calendar";
import { route } from "@/lib/web/route";

/** Somebody's own calendar, for whoever holds its address. One that was replaced or withdrawn is not there. */
export const GET = route<{ token: string }>(async (ctx, request, { token }) => calendarResponse(request, await fetchFeed(ctx, token)));
