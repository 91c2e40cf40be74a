import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

export type ObjectStore = { endpoint: string; region: string; accessKeyId: string; secretAccessKey: string; bucket: string };
export type RunningStore = ObjectStore & { pids: number[]; folder: string; stop: () => Promise<void> };

const run = promisify(execFile);
const needed = ["ceph-mon", "ceph-mgr", "ceph-osd", "radosgw", "radosgw-admin", "ceph", "monmaptool"];

/** Whether Debian's packages are here: radosgw ceph-mon ceph-mgr ceph-osd. */
export const canRunObjectStore: boolean = needed.every((name) =>
  (process.env.PATH ?? "").split(":").some((folder) => existsSync(join(folder, name))),
);

const keys = { accessKeyId: "KENNISKRINGTEST", secretAccessKey: "only-for-tests-on-this-machine" };

/**
 * Starts a store that speaks S3 and verifies signatures: a Ceph of one machine, in memory, on loopback, in a folder of its
 * own. It takes 10 to 20 seconds and some 450 MB. `stop` ends what it started, by process, and removes the folder.
 */
export async function startObjectStore({ detached = false } = {}): Promise<RunningStore> {
  const folder = mkdtempSync(join(tmpdir(), "kenniskring-store-"));
  const children: ChildProcess[] = [];
  const start = (name: string, ...more: string[]) => {
    const out = openSync(join(folder, `${name}.out`), "a");
    const child = spawn(name, ["-c", join(folder, "ceph.conf"), "-f", ...more], { stdio: ["ignore", out, out], detached });
    if (detached) child.unref();
    children.push(child);
  };
  const stop = async () => {
    await stopProcesses(children.flatMap((child) => child.pid ?? []));
    rmSync(folder, { recursive: true, force: true });
  };
  if (!detached)
    process.once("exit", () =>
      signal(
        children.flatMap((child) => child.pid ?? []),
        "SIGKILL",
      ),
    );
  try {
    const port = await startCluster(folder, start);
    const store = { endpoint: `http://127.0.0.1:${port}`, region: "us-east-1", bucket: "kenniskring", ...keys };
    await until(async () => (await fetch(store.endpoint)).status < 500, 30_000);
    return { ...store, pids: children.flatMap((child) => child.pid ?? []), folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startCluster(folder: string, start: (name: string, ...more: string[]) => void): Promise<number> {
  const [mon = 0, monOld = 0, gateway = 0] = await freePorts(3);
  const fsid = crypto.randomUUID();
  const at = `[v2:127.0.0.1:${mon},v1:127.0.0.1:${monOld}]`;
  const conf = ["-c", join(folder, "ceph.conf")];
  for (const name of ["mon", "mgr", "osd", "run"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "keyring"), "");
  writeFileSync(join(folder, "ceph.conf"), configuration({ folder, fsid, at, gateway }));
  await run("monmaptool", ["--create", "--fsid", fsid, "--addv", "a", at, "--set-min-mon-release", "16", join(folder, "monmap")]);
  await run("ceph-mon", [...conf, "--mkfs", "-i", "a", "--monmap", join(folder, "monmap")]);
  start("ceph-mon", "-i", "a");
  start("ceph-mgr", "-i", "x");
  const osd = crypto.randomUUID();
  await run("ceph-osd", [...conf, "--mkfs", "-i", "0", "--osd-uuid", osd]);
  await run("ceph", [...conf, "--connect-timeout", "20", "osd", "new", osd, "0"]);
  start("ceph-osd", "-i", "0");
  const person = ["--uid=test", "--display-name=test", `--access-key=${keys.accessKeyId}`, `--secret-key=${keys.secretAccessKey}`];
  await run("radosgw-admin", [...conf, "-n", "client.rgw", "user", "create", ...person], { timeout: 60_000 });
  start("radosgw", "-n", "client.rgw");
  return gateway;
}

/** One of everything, nothing on disk but a few maps, no keys between the parts: they are alone on loopback. */
const configuration = ({ folder, fsid, at, gateway }: { folder: string; fsid: string; at: string; gateway: number }) => `[global]
fsid = ${fsid}
mon host = ${at}
public network = 127.0.0.0/8
auth cluster required = none
auth service required = none
auth client required = none
ms mon client mode = crc
osd objectstore = memstore
memstore device bytes = 4294967296
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
mon data avail crit = 0
mon data avail warn = 1
mon max pg per osd = 1000
mon data = ${folder}/mon
mgr data = ${folder}/mgr
osd data = ${folder}/osd
mgr initial modules =
run dir = ${folder}/run
crash dir = ${folder}/run
admin socket = ${folder}/run/$name.asok
pid file = ${folder}/run/$name.pid
log file = ${folder}/$name.log
mon cluster log file = ${folder}/cluster.log
keyring = ${folder}/keyring
[client.rgw]
rgw frontends = beast endpoint=127.0.0.1:${gateway}
rgw data = ${folder}
rgw thread pool size = 32
`;

/** Ends processes that we started: first asked, then told. */
export async function stopProcesses(pids: number[]): Promise<void> {
  signal(pids, "SIGTERM");
  await until(async () => pids.every((pid) => !isAlive(pid)), 4000).catch(() => signal(pids, "SIGKILL"));
}

function signal(pids: number[], name: NodeJS.Signals) {
  for (const pid of pids) if (isAlive(pid)) process.kill(pid, name);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return server;
    }),
  );
  return servers.map((server) => {
    const address = server.address();
    server.close();
    return typeof address === "object" && address ? address.port : 0;
  });
}

async function until(holds: () => Promise<boolean>, patience: number): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    if (await holds().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the store did not get there in time");
}
