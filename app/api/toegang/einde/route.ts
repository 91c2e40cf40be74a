import { closeSession } from "@/lib/people/sessions/commands";
import { route } from "@/lib/web/route";
import { dropSession, sessionToken } from "@/lib/web/session";

/** Signs out. On a shared computer nothing may stay: the browser empties what it kept, and forgets the worker that kept it. */
export const POST = route(async (ctx) => {
  const token = await sessionToken();
  if (token) await closeSession(ctx, token);
  await dropSession();
  const headers = { Location: "/", "Clear-Site-Data": '"cache", "storage"', "Cache-Control": "private, no-store" };
  return new Response(null, { status: 303, headers });
});
