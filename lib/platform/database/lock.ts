import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type LockOwner = { pid: number; url?: string };

export class DatabaseInUse extends Error {
  constructor(
    readonly folder: string,
    readonly owner: LockOwner,
  ) {
    super(`${folder} is in use by process ${owner.pid}${owner.url ? ` (${owner.url})` : ""}.`);
  }
}

/** Addresses of Unix sockets are short; a long folder name gets a socket of its own name elsewhere. */
function socketOf(folder: string): string {
  const beside = `${folder}.sock`;
  if (beside.length < 100) return beside;
  return join(tmpdir(), `kenniskring-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}.sock`);
}

/**
 * One process per embedded database. The lock is a listening socket: the kernel frees it however a process dies, and it
 * answers who holds it.
 */
export async function takeLock(folder: string, owner: LockOwner): Promise<() => void> {
  const socket = socketOf(folder);
  for (let attempt = 0; attempt < 3; attempt++) {
    const release = await listen(socket, owner);
    const holder = await ask(socket);
    if (release && holder?.pid === owner.pid) return release;
    release?.();
    if (holder) throw new DatabaseInUse(folder, holder);
    rmSync(socket, { force: true });
  }
  throw new Error(`The lock ${socket} could not be taken.`);
}

function listen(socket: string, owner: LockOwner): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((client) => {
      // Who asks may be gone before the answer; that is no reason to fall over.
      client.on("error", () => {});
      client.end(JSON.stringify(owner));
    });
    server.once("error", (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(null) : reject(error)));
    server.listen(socket, () => {
      server.unref();
      resolve(() => server.close());
    });
  });
}

function ask(socket: string): Promise<LockOwner | null> {
  return new Promise((resolve) => {
    const client = connect(socket);
    let answer = "";
    client.on("data", (piece) => {
      answer += piece;
    });
    client.on("end", () => resolve(JSON.parse(answer || "null") as LockOwner | null));
    client.on("error", () => resolve(null));
  });
}
