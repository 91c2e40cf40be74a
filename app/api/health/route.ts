import { canServe, health } from "@/lib/web/health";

/** Whether the site can serve, in one word; `/api/health/ready` says how each engine is. */
export async function GET(): Promise<Response> {
  const ok = canServe(await health());
  return Response.json({ ok }, { status: ok ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}

export const dynamic = "force-dynamic";
