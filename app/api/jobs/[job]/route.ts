import { runJob } from "@/lib/jobs/commands";
import { jobInput } from "@/lib/jobs/input";
import { system } from "@/lib/kernel/actor";
import { sameSecret } from "@/lib/kernel/secrets";
import { env } from "@/lib/platform/env";
import { logError } from "@/lib/platform/log";
import { ports } from "@/lib/web/ports";

type Props = { params: Promise<{ job: string }> };

/**
 * Where the scheduler of the host knocks, with the secret in the Authorization header, and the only header in which it
 * counts. GET is a tick of the schedule and runs a job once, however often it is asked; POST is a person who wants it now.
 */
async function run(request: Request, props: Props): Promise<Response> {
  const given = request.headers.get("authorization") ?? "";
  if (!sameSecret(given, `Bearer ${env().cronSecret}`)) return answer({ error: "not_allowed" }, 401);
  const job = jobInput.safeParse((await props.params).job);
  if (!job.success) return answer({ error: "not_found" }, 404);
  const because = request.method === "GET" ? "tick" : "now";
  try {
    const result = await runJob({ ...(await ports()), actor: system, now: new Date() }, job.data, { budget: env().sliceMs, because });
    return answer({ job: job.data, ...result });
  } catch (error) {
    return answer({ error: "unexpected", reference: logError("job", error, { job: job.data }) }, 500);
  }
}

const answer = (body: object, status = 200) => Response.json(body, { status, headers: { "Cache-Control": "no-store" } });

export { run as GET, run as POST };
export const maxDuration = 60;
