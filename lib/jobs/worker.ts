import "server-only";
import { system } from "@/lib/kernel/actor";
import type { Ports } from "@/lib/kernel/context";
import { HOUR } from "@/lib/kernel/dates";
import { logError } from "@/lib/platform/log";
import { runJob } from "./commands";
import { runWaitingWork } from "./work";

/** How often the worker looks for something to do. */
const LOOK = 400;
const SLICE = 5_000;

/** The part of a scheduler that an installation without one needs: does what waits, and the hourly jobs. */
export function startWorker(ports: Ports): void {
  const ctx = () => ({ ...ports, actor: system, now: new Date() });
  const look = async () => {
    try {
      await runWaitingWork(ctx(), SLICE);
    } catch (error) {
      logError("worker", error);
    }
    setTimeout(look, LOOK).unref();
  };
  const hourly = async () => {
    try {
      await runJob(ctx(), "expertise");
      await runJob(ctx(), "cleanup");
    } catch (error) {
      logError("worker.hourly", error);
    }
  };
  void look();
  setInterval(hourly, HOUR).unref();
}
