import { type ChildProcess, spawn } from "node:child_process";

type Bounds = {
  memoryMegabytes: number;
  stdio: ("ignore" | "pipe")[];
};

/**
 * Starts a script of ours for a file that may be hostile: it can take down nothing but its own process. `ulimit -d` bounds the
 * private memory on Linux, also what lies outside the JavaScript heap; a system without it (or without a shell) still has the
 * limit of the heap, and whoever starts it keeps a clock.
 */
export function startBounded(script: string, parameters: string[], { memoryMegabytes, stdio }: Bounds): ChildProcess {
  const heap = Math.floor(memoryMegabytes / 2);
  const command = [process.execPath, `--max-old-space-size=${heap}`, script, ...parameters];
  const bounded = ["-c", `ulimit -d ${memoryMegabytes * 1024} 2>/dev/null; ulimit -c 0 2>/dev/null; exec "$@"`, "reader", ...command];
  // Nothing of ours: a taken-over process finds no passwords in its surroundings.
  const options = { stdio, env: { NODE_ENV: "production" as const } };
  return process.platform === "win32" ? spawn(process.execPath, command.slice(1), options) : spawn("/bin/sh", bounded, options);
}
