import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { openPostgres } from "@/lib/platform/database/postgres";
import { openFiles } from "@/lib/platform/files";
import { anEnvironment } from "@/lib/testing/environment";
import { testWorld } from "@/lib/testing/world";
import { type Readiness, readiness } from "./ready";

const world = testWorld();
const folder = mkdtempSync(join(tmpdir(), "kenniskring-ready-"));
const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A port of this machine on which nobody listens, or on which somebody answers with `greeting`, or never says a word. */
async function aPort(kind: "closed" | "silent" | { greeting: string }): Promise<number> {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    if (typeof kind === "object") socket.write(kind.greeting);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  if (kind === "closed") await new Promise((resolve) => server.close(resolve));
  else servers.push(server);
  return port;
}

const allWell: Readiness = { database: "ok", files: "ok", search: "ok", mail: "ok", queue: "ok" };
const ports = async () => world.ports;

async function timed(ask: Promise<Readiness>) {
  const started = Date.now();
  const found = await ask;
  expect(Date.now() - started).toBeLessThan(4_000);
  return found;
}

test("all is well on the embedded engines", async () => {
  expect(await timed(readiness(anEnvironment({ DATA_DIR: join(folder, "well") }), ports))).toEqual(allWell);
});

test.each(["closed", "silent"] as const)("1: a database whose port is %s is down, and the queue with it", async (kind) => {
  const url = `postgres://nobody:secret@127.0.0.1:${await aPort(kind)}/none`;
  const env = anEnvironment({ DATA_DIR: join(folder, "db"), DATABASE_URL: url });
  const { db } = await openPostgres({ url, driver: "pg" });
  const queue = { ...world.ports.queue, load: () => db.execute(sql`select 1`) as never };
  const found = await timed(readiness(env, async () => ({ ...world.ports, db, queue })));
  expect(found).toEqual({ ...allWell, database: "down", search: "down", queue: "down" });
});

test("2: files that cannot be kept are down", async () => {
  const dataDir = join(folder, "files");
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, "files"), "a file stands where the folder should be");
  expect(await timed(readiness(anEnvironment({ DATA_DIR: dataDir }), ports))).toEqual({ ...allWell, files: "down" });
});

test.each(["closed", "silent"] as const)("3: a bucket whose port is %s is down", async (kind) => {
  const s3 = { S3_BUCKET: "b", S3_ENDPOINT: `http://127.0.0.1:${await aPort(kind)}`, S3_ACCESS_KEY_ID: "k", S3_SECRET_ACCESS_KEY: "s" };
  const env = anEnvironment({ DATA_DIR: join(folder, "s3"), ...s3 });
  const files = await openFiles(env);
  expect(await timed(readiness(env, async () => ({ ...world.ports, files })))).toEqual({ ...allWell, files: "down" });
});

test.each(["closed", "silent"] as const)("4: while the port of Typesense is %s, search is degraded: the database answers", async (kind) => {
  const env = anEnvironment({
    DATA_DIR: join(folder, "ts"),
    TYPESENSE_URL: `http://127.0.0.1:${await aPort(kind)}`,
    TYPESENSE_API_KEY: "k",
  });
  expect(await timed(readiness(env, ports))).toEqual({ ...allWell, search: "degraded" });
});

test.each(["closed", "silent", { greeting: "421 busy\r\n" }] as const)("5: a mail server that is %j is down", async (kind) => {
  const env = anEnvironment({ DATA_DIR: join(folder, "smtp"), SMTP_URL: `smtp://127.0.0.1:${await aPort(kind)}` });
  expect(await timed(readiness(env, ports))).toEqual({ ...allWell, mail: "down" });
});

test("a mail server that greets is ok", async () => {
  const env = anEnvironment({ DATA_DIR: join(folder, "smtp"), SMTP_URL: `smtp://127.0.0.1:${await aPort({ greeting: "220 hello\r\n" })}` });
  expect(await timed(readiness(env, ports))).toEqual(allWell);
});

test("6: work that nobody does is noticed", async () => {
  const { db, queue } = world.ports;
  await queue.put(db, "search.index", { kind: "circle", id: "x" });
  await db.execute(sql`update queue.job set start_after = now() - interval '11 minutes'`);
  expect(await timed(readiness(anEnvironment({ DATA_DIR: join(folder, "well") }), ports))).toEqual({ ...allWell, queue: "degraded" });
});
