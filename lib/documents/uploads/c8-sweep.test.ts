import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { after, HOUR } from "@/lib/kernel/dates";
import { diskFiles } from "@/lib/platform/files/disk";
import { buildersFor } from "@/lib/testing/builders";
import { announce, bringAll } from "@/lib/testing/uploads";
import { NOW, testWorld } from "@/lib/testing/world";
import { startUpload } from "../commands";
import { documentVersions } from "../tables";
import { finishUpload } from "./finishing/commands";
import { QUOTA_BYTES } from "./quota";
import { sweepUploads } from "./sweeping/commands";
import { uploads } from "./tables";

const folder = mkdtempSync(join(tmpdir(), "kenniskring-c8-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const world = testWorld();
const { aCircle, aMember } = buildersFor(world);
let owner: { id: string };
beforeAll(() => {
  world.ports.files = diskFiles(folder);
});
beforeEach(async () => {
  rmSync(join(folder, "documents"), { recursive: true, force: true });
  owner = await aMember({ circle: await aCircle() });
});

/** Runs the sweep from beginning to end, as the job does. */
async function sweep(now: Date) {
  const ctx = await world.as("system", now);
  const total: Record<string, number> = {};
  let at: Record<string, unknown> | null = null;
  do {
    const { counts, next } = await sweepUploads(ctx, at);
    for (const [name, count] of Object.entries(counts)) total[name] = (total[name] ?? 0) + count;
    at = next;
  } while (at);
  return total;
}

const stored = () => readdirSync(join(folder, "documents")).map((name) => `documents/${name}`);
const setAge = (key: string, moment: Date) => utimesSync(join(folder, key), moment, moment);

/** Uploads, of which three in ten are never finished. The rows decide as for a thousand; the files are small. */
const MANY = 100;

test("abandoned uploads disappear and used ones never do, while others finish", async () => {
  const ctx = await world.as(owner);
  const late = after(NOW, 23 * HOUR);
  const ids: string[] = [];
  for (let count = 0; count < MANY; count++)
    ids.push(await bringAll(ctx, { content: Buffer.from(`plan ${crypto.randomUUID()}`), changedAt: count }));
  const abandoned = new Set(ids.filter((_, index) => index % 10 < 3));
  // Theirs began a day earlier.
  await world.ports.db
    .update(uploads)
    .set({ expiresAt: NOW })
    .where(inArray(uploads.id, [...abandoned]));
  let finished = false;
  const sweeping = (async () => {
    let rounds = 0;
    for (; !finished; rounds++) {
      await sweep(late);
      await pause(100);
    }
    return rounds;
  })();
  const finishing = await world.as(owner, late);
  for (const id of ids) if (!abandoned.has(id)) expect(await finishUpload(finishing, { upload: id })).toMatchObject({ outcome: "stored" });
  finished = true;
  const rounds = await sweeping;
  const versions = await world.ports.db.select({ key: documentVersions.fileKey }).from(documentVersions);
  expect(versions).toHaveLength(MANY * 0.7);
  expect(stored().sort()).toEqual(versions.map(({ key }) => key).sort());
  expect(readdirSync(join(folder, "arriving"))).toEqual([]);
  console.log(JSON.stringify({ row: "C8", uploads: MANY, abandoned: abandoned.size, rounds, wronglyRemoved: 0, orphans: 0 }));
}, 120_000);

test("what belongs to nobody goes after a day; what is younger, used or on its way stays", async () => {
  const ctx = await world.as(owner);
  const old = after(NOW, -25 * HOUR);
  const put = (key: string) => ctx.files.put(key, Readable.from([Buffer.from(key)]), 100);
  for (const key of ["documents/orphan", "documents/young", "documents/arriving"]) await put(key);
  const used = await startUpload(ctx, { fileName: "gebruikt.md", content: Readable.from([Buffer.from("gebruikt")]) });
  const { id } = await announce(ctx, { content: Buffer.from("nog niet") });
  await world.ports.db
    .update(uploads)
    .set({ fileKey: "documents/arriving", state: "finishing", leaseUntil: after(NOW, HOUR) })
    .where(eq(uploads.id, id));
  for (const key of stored()) if (key !== "documents/young") setAge(key, old);
  setAge("documents/young", after(NOW, -23 * HOUR));
  await sweep(NOW);
  expect(stored()).not.toContain("documents/orphan");
  expect(stored()).toEqual(expect.arrayContaining(["documents/young", "documents/arriving"]));
  const [version] = await world.ports.db.select().from(documentVersions).where(eq(documentVersions.documentId, used.document));
  expect(stored()).toContain(version?.fileKey);
});

test("a finishing that died is given up after its day, and one that goes on is not", async () => {
  const ctx = await world.as(owner);
  const [died, living] = [await bringAll(ctx, { content: Buffer.from("een") }), await bringAll(ctx, { content: Buffer.from("twee") })];
  const later = after(NOW, 25 * HOUR);
  const lease = (id: string, leaseUntil: Date) =>
    world.ports.db.update(uploads).set({ state: "finishing", leaseUntil }).where(eq(uploads.id, id));
  await lease(died, after(NOW, HOUR));
  await lease(living, after(later, HOUR));
  expect(await sweep(later)).toMatchObject({ abandoned: 1 });
  await expect(finishUpload(await world.as(owner, later), { upload: died })).rejects.toMatchObject({ code: "not_found" });
  const states = await world.ports.db.select({ state: uploads.state }).from(uploads).where(eq(uploads.id, living));
  expect(states).toEqual([{ state: "finishing" }]);
});

test("C9: uploads that start at once never pass the quota together", async () => {
  const MB = 1024 * 1024;
  const ctx = await world.as(owner);
  const { version = "" } = await startUpload(ctx, { fileName: "groot.md", content: Readable.from([Buffer.from("groot")]) });
  await world.ports.db
    .update(documentVersions)
    .set({ size: QUOTA_BYTES - 100 * MB })
    .where(eq(documentVersions.id, version));
  const starts = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) => announce(ctx, { content: { length: 30 * MB } as Buffer, changedAt: index })),
  );
  const refused = starts.flatMap((start) => (start.status === "rejected" ? [start.reason as { key: string }] : []));
  expect(starts.length - refused.length).toBe(3);
  expect(new Set(refused.map(({ key }) => key))).toEqual(new Set(["documents.refused.quota"]));
  const small = startUpload(ctx, { fileName: "klein.md", content: Readable.from([Buffer.alloc(11 * MB, "x")]) });
  await expect(small).rejects.toMatchObject({ key: "documents.refused.quota" });
  await expect(announce(await world.as(await aMember({ circle: await aCircle() })), { content: Buffer.from("x") })).resolves.toBeTruthy();
});

test("in a store that belongs to another database nothing is removed", async () => {
  for (let count = 0; count < 25; count++) {
    await world.ports.files.put(`documents/theirs-${count}`, Readable.from([Buffer.from("x")]), 10);
    setAge(`documents/theirs-${count}`, after(NOW, -48 * HOUR));
  }
  await expect(sweep(NOW)).rejects.toThrow("is this the database that goes with this store?");
  expect(stored().filter((key) => key.includes("theirs"))).toHaveLength(25);
});

test("what a killed process left half-written stops no sweep", async () => {
  await world.ports.files.put("documents/orphan", Readable.from([Buffer.from("x")]), 10);
  setAge("documents/orphan", after(NOW, -48 * HOUR));
  writeFileSync(join(folder, "documents", "half.part"), "x");
  setAge("documents/half.part", after(NOW, -48 * HOUR));
  expect((await sweep(NOW)).orphans).toBe(1);
});
