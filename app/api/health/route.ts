import { databaseAnswers } from "@/lib/admin/queries";
import { ports } from "@/lib/web/ports";

/** Whether this process answers and its database does. Says nothing else to strangers. */
export async function GET(): Promise<Response> {
  const ok = await ports().then(databaseAnswers, () => false);
  return Response.json({ ok }, { status: ok ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
