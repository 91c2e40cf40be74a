/** `npm run job NAME`: runs a scheduled job here, or asks the running server to when it holds the embedded database. */

import { runJob, wholly } from "@/lib/jobs/commands";
import { jobInput, jobNames } from "@/lib/jobs/input";
import { system } from "@/lib/kernel/actor";
import { DatabaseInUse } from "@/lib/platform/database/lock";
import { env } from "@/lib/platform/env";
import { openPorts } from "@/lib/platform/ports";

const name = jobInput.safeParse(process.argv[2]);
if (!name.success) {
  console.error(`Which job? One of: ${jobNames.join(", ")}`);
  process.exit(1);
}

async function here(job: (typeof jobNames)[number]) {
  const { ports, close } = await openPorts(env());
  try {
    return await runJob({ ...ports, actor: system, now: new Date() }, job, wholly);
  } finally {
    await close();
  }
}

/** The server does a slice at a time, as it would for a scheduler. */
async function there(job: string, url: string): Promise<unknown> {
  for (;;) {
    const answer = await fetch(`${url}/api/jobs/${job}`, { method: "POST", headers: { authorization: `Bearer ${env().cronSecret}` } });
    const result = (await answer.json()) as { state?: string };
    if (result.state !== "continues") return result;
  }
}

const started = Date.now();
const result = await here(name.data).catch((error: unknown) => {
  if (error instanceof DatabaseInUse && error.owner.url) return there(name.data, error.owner.url);
  throw error;
});
console.log(JSON.stringify({ job: name.data, milliseconds: Date.now() - started, result }));
process.exit(0);
