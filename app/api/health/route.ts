import { sql } from "drizzle-orm";
import { ports } from "@/lib/web/ports";

/** Whether this process answers and its database does. Says nothing else to strangers. */
export async function GET(): Promise<Response> {
  try {
    await (await ports()).db.execute(sql`select 1`);
    return Response.json({ ok: true }, { headers: { "Cache-Control": "no-store" } });
  } catch {
    return Response.json({ ok: false }, { status: 503, headers: { "Cache-Control": "no-store" } });
  }
}
