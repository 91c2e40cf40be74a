import "server-only";
import type { Ports } from "@/lib/kernel/context";
import { env } from "@/lib/platform/env";
import { openPorts } from "@/lib/platform/ports";

const kept = globalThis as { kenniskringPorts?: Promise<Ports> };

/** The ports of this process: opened at the first request, kept over reloads in development, never during a build. */
export function ports(): Promise<Ports> {
  if (process.env.NEXT_PHASE === "phase-production-build") throw new Error("a build must not open the database");
  kept.kenniskringPorts ??= openPorts(env()).then(
    (opened) => opened.ports,
    (error) => {
      kept.kenniskringPorts = undefined;
      throw error;
    },
  );
  return kept.kenniskringPorts;
}
