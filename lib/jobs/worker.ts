import "server-only";
import { system } from "@/lib/kernel/actor";
import type { Ports } from "@/lib/kernel/context";
import { MINUTE } from "@/lib/kernel/dates";
import { logError } from "@/lib/platform/log";
import { runJob } from "./commands";
import { type JobName, jobNames } from "./input";
import { registry } from "./registry";
import { runWaitingWork } from "./work";

/** How often the worker looks for something to do, and how often it looks at the clock. */
const LOOK = 400;
const CLOCK = MINUTE / 2;
const SLICE = 5_000;

/** The scheduler of an installation whose host has none: does what waits at once, and each job at its tick. */
export function startWorker(ports: Ports): { stop: () => Promise<void> } {
  const ctx = () => ({ ...ports, actor: system, now: new Date() });
  let stopping = false;
  const every = async (pause: number, work: () => Promise<unknown>) => {
    while (!stopping) {
      await work().catch((error: unknown) => logError("worker", error));
      await new Promise((resolve) => setTimeout(resolve, pause).unref());
    }
  };
  const running = [
    every(LOOK, () => runWaitingWork(ctx(), SLICE)),
    every(CLOCK, async () => {
      await ports.queue.maintain();
      for (const name of jobNames) if (registry[name].every !== null && !stopping) await runWholly(ctx, name);
    }),
  ];
  return {
    stop: async () => {
      stopping = true;
      await Promise.race([Promise.all(running), new Promise((resolve) => setTimeout(resolve, SLICE * 2).unref())]);
    },
  };
}

async function runWholly(ctx: () => Parameters<typeof runJob>[0], name: JobName): Promise<void> {
  try {
    while ((await runJob(ctx(), name, { budget: SLICE, because: "tick" })).state === "continues");
  } catch (error) {
    logError("job", error, { job: name });
  }
}
