import { runJob } from "@/lib/jobs/commands";
import { jobInput } from "@/lib/jobs/input";
import { system } from "@/lib/kernel/actor";
import { sameSecret } from "@/lib/kernel/secrets";
import { env } from "@/lib/platform/env";
import { logError } from "@/lib/platform/log";
import { ports } from "@/lib/web/ports";

type Props = { params: Promise<{ job: string }> };

/** Where the scheduler of the host knocks, with the secret in the Authorization header. Vercel asks with GET. */
async function run(request: Request, props: Props): Promise<Response> {
  const given = request.headers.get("authorization") ?? "";
  if (!sameSecret(given, `Bearer ${env().cronSecret}`)) return Response.json({ error: "not_allowed" }, { status: 401 });
  const job = jobInput.safeParse((await props.params).job);
  if (!job.success) return Response.json({ error: "not_found" }, { status: 404 });
  try {
    const counts = await runJob({ ...(await ports()), actor: system, now: new Date() }, job.data);
    return Response.json({ job: job.data, running: counts === null, counts });
  } catch (error) {
    return Response.json({ error: "unexpected", reference: logError("job", error, { job: job.data }) }, { status: 500 });
  }
}

export { run as GET, run as POST };
export const maxDuration = 60;
