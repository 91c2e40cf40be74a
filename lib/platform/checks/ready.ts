import { constants } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { connect as connectSecurely } from "node:tls";
import { sql } from "drizzle-orm";
import type { Ports } from "@/lib/kernel/context";
import { MINUTE } from "@/lib/kernel/dates";
import type { Env } from "@/lib/platform/env";
import { type State, within } from "./finding";

export const engines = ["database", "files", "search", "mail", "queue"] as const;
export type Engine = (typeof engines)[number];
export type Readiness = Record<Engine, State>;

/** A check that takes longer is taken for a no. */
const PATIENCE = 2_000;
/** Work that waits longer than this is not being done. */
const LONG = 10 * MINUTE;

/** How each engine is right now. Asks nothing that costs much, and changes nothing. */
export async function readiness(env: Env, ports: () => Promise<Ports>): Promise<Readiness> {
  const sure = (check: Promise<State>, otherwise: State = "down") => within(PATIENCE, check).catch(() => otherwise);
  const [database, files, search, mail, queue] = await Promise.all([
    sure(ports().then(databaseState)),
    sure(filesState(env, ports)),
    // The database answers in its place.
    sure(searchState(env, ports), env.search === "typesense" ? "degraded" : "down"),
    sure(mailState(env)),
    sure(ports().then(queueState)),
  ]);
  return { database, files, search, mail, queue };
}

async function databaseState({ db }: Ports): Promise<State> {
  await db.execute(sql`select 1`);
  return "ok";
}

async function filesState(env: Env, ports: () => Promise<Ports>): Promise<State> {
  if (env.files === "disk") return writable(join(env.dataDir, "files"));
  await (await ports()).files.size("health/probe");
  return "ok";
}

async function writable(folder: string): Promise<State> {
  await mkdir(folder, { recursive: true });
  await access(folder, constants.R_OK | constants.W_OK);
  return "ok";
}

async function searchState(env: Env, ports: () => Promise<Ports>): Promise<State> {
  if (env.search === "postgres") return databaseState(await ports());
  const answer = await fetch(`${env.typesense.url.replace(/\/$/, "")}/health`, { signal: AbortSignal.timeout(PATIENCE) });
  return answer.ok && ((await answer.json()) as { ok?: boolean }).ok ? "ok" : "degraded";
}

async function mailState(env: Env): Promise<State> {
  if (env.mail === "folder") return writable(join(env.dataDir, "mail"));
  return (await greeting(env.smtpUrl)).startsWith("220") ? "ok" : "down";
}

/** The first line that a mail server says. Nothing is said back: no sign-in, no letter. */
function greeting(address: string): Promise<string> {
  const { protocol, hostname, port } = new URL(address);
  const host = hostname.replace(/^\[|\]$/g, "");
  const secure = protocol === "smtps:";
  return new Promise((resolve, reject) => {
    const options = { host, port: Number(port || (secure ? 465 : 587)), servername: host };
    const socket = secure ? connectSecurely(options) : connect(options);
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error("the mail server says nothing")));
    socket.once("error", reject);
    socket.once("data", (line: Buffer) => {
      socket.end("QUIT\r\n");
      resolve(line.toString("latin1"));
    });
    socket.once("close", () => reject(new Error("the mail server closed the line")));
  });
}

async function queueState({ queue }: Ports): Promise<State> {
  const { oldest } = await queue.load();
  return oldest && Date.now() - oldest.getTime() > LONG ? "degraded" : "ok";
}
