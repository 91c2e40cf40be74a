import { execFileSync, type SpawnOptions, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const home = "/usr/lib/postgresql";
const newest = existsSync(home) ? readdirSync(home).sort((one, other) => Number(other) - Number(one))[0] : undefined;
const program = (name: string) => join(home, newest ?? "", "bin", name);

/** Whether this machine has PostgreSQL's own programs, to run a server that a test may stop. */
export const hasServerPrograms = newest !== undefined && existsSync(program("initdb"));

export type OwnServer = { url: string; start: () => Promise<void>; stopAtOnce: () => Promise<void>; remove: () => void };

/** PostgreSQL refuses to run as root; then it runs as its own user. */
function asOwnUser(): Pick<SpawnOptions, "uid" | "gid"> {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
}

/** A server of its own in a temporary folder, that may be killed and started again. */
export async function ownServer(): Promise<OwnServer> {
  const user = asOwnUser();
  const folder = mkdtempSync(join(tmpdir(), "kenniskring-server-"));
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const port = await freePort();
  await run("initdb", ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"]);
  const place = ["-D", data, "-w", "-t", "30"];

  function run(name: string, args: string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const child = spawn(program(name), args, { ...user, cwd: folder, stdio: "ignore" });
      child.once("error", reject);
      child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${name} ended with ${code}`))));
    });
  }

  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start: () => run("pg_ctl", [...place, "-l", join(folder, "log"), "-o", `-p ${port} -k ${folder} -h 127.0.0.1`, "start"]),
    stopAtOnce: () => run("pg_ctl", [...place, "-m", "immediate", "stop"]),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
