import { type JobResult, runJob, wholly } from "@/lib/jobs/commands";
import type { JobName } from "@/lib/jobs/input";
import { system } from "@/lib/kernel/actor";
import { DatabaseInUse } from "@/lib/platform/database/lock";
import { env } from "@/lib/platform/env";
import { openPorts } from "@/lib/platform/ports";

/** Runs a job here until it is done, or has the running server do so when that holds the embedded database. */
export function runJobWholly(name: JobName): Promise<JobResult> {
  return here(name).catch((error: unknown) => {
    if (error instanceof DatabaseInUse && error.owner.url) return there(name, error.owner.url);
    throw error;
  });
}

async function here(name: JobName): Promise<JobResult> {
  const { ports, close } = await openPorts(env());
  try {
    return await runJob({ ...ports, actor: system, now: new Date() }, name, wholly);
  } finally {
    await close();
  }
}

/** The server does a slice at a time, as it would for a scheduler. */
async function there(name: JobName, url: string): Promise<JobResult> {
  for (;;) {
    const answer = await fetch(`${url}/api/jobs/${name}`, { method: "POST", headers: { authorization: `Bearer ${env().cronSecret}` } });
    if (!answer.ok) throw new Error(`The server at ${url} could not run ${name} (${answer.status}).`);
    const result = (await answer.json()) as JobResult;
    if (result.state !== "continues") return result;
  }
}
