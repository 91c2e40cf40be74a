import { readdirSync, readFileSync } from "node:fs";

const SAMPLE_MILLISECONDS = 25;

/** Watches what the processes that we start keep in memory, at their highest; Linux alone tells. `stop` gives the largest, in MB. */
export function watchChildren(name: string): { stop: () => number | undefined } {
  let most: number | undefined;
  const sample = () => {
    for (const pid of ourChildren()) most = Math.max(most ?? 0, peakOf(pid, name));
  };
  const timer = setInterval(sample, SAMPLE_MILLISECONDS);
  return {
    stop() {
      clearInterval(timer);
      return most;
    },
  };
}

/** The numbers of the processes that this one started; nothing where it is not Linux that runs us. */
export function ourChildren(): string[] {
  return listed("/proc/self/task").flatMap((task) => textOf(`/proc/self/task/${task}/children`).split(" ").filter(Boolean));
}

/** What a process was started with; nothing when it is gone. */
export const commandOf = (pid: string): string => textOf(`/proc/${pid}/cmdline`);

/** In MB; nothing of a process with another name or that is gone. */
function peakOf(pid: string, name: string): number {
  const status = textOf(`/proc/${pid}/status`);
  if (!status.startsWith(`Name:\t${name}\n`)) return 0;
  return Number(/^VmHWM:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
