/** Whether this process answers. Looks at nothing else: a host that restarts on a no must not do so for a database's sake. */
export function GET(): Response {
  return Response.json({ ok: true }, { headers: { "Cache-Control": "no-store" } });
}

export const dynamic = "force-dynamic";
