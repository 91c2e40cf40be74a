import "server-only";
import { hashOf } from "@/lib/kernel/secrets";

/** A calendar for programs that ask again and again: what did not change is not sent again, and nobody shows it without asking. */
export function calendarResponse(request: Request, text: string): Response {
  const etag = `"${hashOf(text).slice(0, 32)}"`;
  const headers = { ETag: etag, "Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex" };
  if (request.headers.get("if-none-match")?.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "Content-Type": "text/calendar; charset=utf-8" } });
}
