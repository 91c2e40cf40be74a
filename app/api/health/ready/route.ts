import { canServe, health } from "@/lib/web/health";

/** How each engine is, in one word each: no version, no address, no reason for strangers. 503 when no page can be served. */
export async function GET(): Promise<Response> {
  const found = await health();
  return Response.json(found, { status: canServe(found) ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}

export const dynamic = "force-dynamic";
