import { runJob } from "@/lib/jobs/commands";
import { jobInput } from "@/lib/jobs/input";
import { system } from "@/lib/kernel/actor";
import { env } from "@/lib/platform/env";
import { logError } from "@/lib/platform/log";
import { bringsSecret, machineAnswer } from "@/lib/web/machine";
import { ports } from "@/lib/web/ports";

type Props = { params: Promise<{ job: string }> };

/**
 * Where the scheduler of the host knocks, with the secret in the Authorization header, and the only header in which it
 * counts. GET is a tick of the schedule and runs a job once, however often it is asked; POST is a person who wants it now.
 */
async function run(request: Request, props: Props): Promise<Response> {
  if (!bringsSecret(request, env().cronSecret)) return machineAnswer({ error: "not_allowed" }, 401);
  const job = jobInput.safeParse((await props.params).job);
  if (!job.success) return machineAnswer({ error: "not_found" }, 404);
  const because = request.method === "GET" ? "tick" : "now";
  try {
    const result = await runJob({ ...(await ports()), actor: system, now: new Date() }, job.data, { budget: env().sliceMs, because });
    return machineAnswer({ job: job.data, ...result });
  } catch (error) {
    return machineAnswer({ error: "unexpected", reference: logError("job", error, { job: job.data }) }, 500);
  }
}

export { run as GET, run as POST };
export const maxDuration = 60;
