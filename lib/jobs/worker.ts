import "server-only";
import { system } from "@/lib/kernel/actor";
import type { Context, Ports } from "@/lib/kernel/context";
import { MINUTE } from "@/lib/kernel/dates";
import { logError } from "@/lib/platform/log";
import { runJob } from "./commands";
import { type JobName, jobNames } from "./input";
import { reading, swift } from "./registry";
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
    every(LOOK, () => runWaitingWork(ctx(), SLICE, swift)),
    // A pile of files to read holds back no mail.
    every(LOOK, () => runWaitingWork(ctx(), SLICE, reading)),
    every(CLOCK, async () => {
      await ports.queue.maintain();
      let unfinished = [...jobNames];
      // In turns: a long job does not keep the others from their time.
      while (unfinished.length > 0 && !stopping) unfinished = await oneSliceEach(ctx, unfinished);
    }),
  ];
  return {
    stop: async () => {
      stopping = true;
      await Promise.race([Promise.all(running), new Promise((resolve) => setTimeout(resolve, SLICE * 2).unref())]);
    },
  };
}

/** A slice of each job that is due, and which of them have more to do. */
async function oneSliceEach(ctx: () => Context, names: JobName[]): Promise<JobName[]> {
  const unfinished: JobName[] = [];
  for (const name of names)
    try {
      if ((await runJob(ctx(), name, { budget: SLICE, because: "tick" })).state === "continues") unfinished.push(name);
    } catch (error) {
      logError("job", error, { job: name });
    }
  return unfinished;
}
