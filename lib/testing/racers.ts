import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { workNames } from "@/lib/outbox/work";
import { migrate } from "@/lib/platform/database/migrate";
import { openPostgres } from "@/lib/platform/database/postgres";
import { openQueue } from "@/lib/platform/queue";
import type { World } from "./open-world";
import { ownDatabase } from "./postgres";
import type { Order } from "./racer";

type Racer = { child: ChildProcess; answer: () => Promise<unknown> };

export type Racers = {
  ports: World["ports"];
  count: number;
  /** Gives each process its order at the same moment, and waits for all. */
  race(orders: Order[]): Promise<unknown[]>;
  /** Ends the processes, and drops the database. */
  stop(): Promise<void>;
};

/** So many server processes on one PostgreSQL database of their own. */
export async function startRacers(count: number): Promise<Racers> {
  const folder = mkdtempSync(join(tmpdir(), "kenniskring-racers-"));
  const { url, drop } = await ownDatabase();
  const opened = await openPostgres({ url, driver: "pg" });
  await migrate(opened.db);
  const ports = { db: opened.db, queue: await openQueue(opened.db, workNames), baseUrl: "" } as World["ports"];
  const racers = Array.from({ length: count }, () => startRacer(url, folder));
  for (const { answer } of racers) await answer();
  return {
    ports,
    count,
    race(orders) {
      for (const [place, order] of orders.entries()) racers[place]?.child.stdin?.write(`${JSON.stringify(order)}\n`);
      return Promise.all(racers.slice(0, orders.length).map(async ({ answer }) => unlessBroken(await answer())));
    },
    async stop() {
      for (const { child } of racers) child.stdin?.end();
      for (const { child } of racers) if (child.exitCode === null) await new Promise((resolve) => child.once("exit", resolve));
      await opened.close().then(drop);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a process could not do, for instance because the machine was too busy, is no answer to judge a race by. */
function unlessBroken(answer: unknown): unknown {
  if (typeof answer === "object" && answer !== null && "error" in answer) throw new Error(String(answer.error));
  return answer;
}

function startRacer(url: string, folder: string): Racer {
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "lib/testing/racer.ts"], {
    stdio: ["pipe", "pipe", "inherit"],
    env: {
      ...process.env,
      DATABASE_URL: url,
      BASE_URL: "http://localhost:3000",
      DATA_DIR: join(folder, "data"),
      NEXTAUTH_SECRET: "x".repeat(32),
      CRON_SECRET: "x".repeat(32),
    },
  });
  const lines = createInterface({ input: child.stdout ?? process.stdin })[Symbol.asyncIterator]();
  return { child, answer: async () => JSON.parse((await lines.next()).value ?? "null") as unknown };
}
