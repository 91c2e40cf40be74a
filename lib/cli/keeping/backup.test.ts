import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import type { Ports } from "@/lib/kernel/context";
import { enqueue } from "@/lib/outbox/commands";
import { writeArchive } from "@/lib/platform/archive/write";
import { keysNamed, measured } from "@/lib/platform/copy/files";
import { differences, fingerprintsOf } from "@/lib/platform/copy/fingerprint";
import { inSnapshot } from "@/lib/platform/copy/read";
import { tablesToCopy } from "@/lib/platform/copy/tables";
import type { Env } from "@/lib/platform/env";
import { openPorts } from "@/lib/platform/ports";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { anEnvironment } from "@/lib/testing/environment";
import { ownDatabase, postgresAnswers } from "@/lib/testing/postgres";
import { testWorld } from "@/lib/testing/world";
import { restoreInto } from "./restore-into";

const world = testWorld();
const { aCircle, aMember } = buildersFor(world);
const { aSharedDocument } = documentBuildersFor(world);
const folder = mkdtempSync(join(tmpdir(), "kenniskring-backup-"));
const archive = join(folder, "world.tar.gz");
/** Making an embedded database takes some seconds, and more on a busy machine. */
const PATIENCE = 150_000;
const quiet = () => {};
const drops: (() => Promise<void>)[] = [];

/** Where an archive may be put back: a new embedded installation, or a new database on a server. */
async function anEmptyPlace(engine: "embedded" | "postgres"): Promise<Env> {
  const dataDir = mkdtempSync(join(folder, "place-"));
  if (engine === "embedded") return anEnvironment({ DATA_DIR: dataDir });
  const { url, drop } = await ownDatabase();
  drops.push(drop);
  return anEnvironment({ DATA_DIR: dataDir, DATABASE_URL: url });
}

/** Every row and every file, as two installations can be compared by. */
async function everything({ db, files }: Pick<Ports, "db" | "files">) {
  const tables = await tablesToCopy(db);
  const prints = await inSnapshot(db, (tx) => fingerprintsOf(tx, tables));
  const stored = new Map<string, object>();
  for (const key of await keysNamed(db, tables)) stored.set(key, (await measured(files, key)) ?? {});
  return new Map<string, object>([...prints, ...stored]);
}

/** A small world with every kind of value that is hard to carry over. */
async function aWorld() {
  const circle = await aCircle({ regions: ["west"] });
  const owner = await aMember({
    circle,
    name: "Ann Ÿ 'O\"Neil\\ 🙂",
    jobTitle: 'regel 1\nregel 2\t{"a": null}',
    introduction: "een\u2028twee\u2029drie\u0085vier",
  });
  for (let n = 0; n < 3; n++)
    await aSharedDocument({ owner, text: `# Plan ${n}\nGlasvezel ${"woord ".repeat(200)}`, circles: [circle.id] });
  const ctx = await world.as("system");
  await enqueue(ctx, "membership.review", { person: owner.id });
  await enqueue(ctx, "search.index", { kind: "circle", id: circle.id }, { startAfter: new Date("2027-01-01T00:00:00Z") });
  await ctx.db.execute(sql`update people set created_at = '2026-03-29 01:30:00.123456+00'`);
  await ctx.db.execute(
    sql`insert into audit_log (action, subject_kind, data) values ('t', 't', 'null'), ('t', 't', '{"n": 12345678901234567890.5, "b": [1, null, "é"]}')`,
  );
  await ctx.db.execute(sql`insert into uploads (state, owner_id, file_key, arrival, file_name, size, part_size, changed_at, expires_at)
    values ('abandoned', ${owner.id}, 'documents/coming', 'a', 'groot.pdf', 9007199254740990, 8, 1, now())`);
  return owner;
}

afterAll(async () => {
  for (const drop of drops) await drop();
  rmSync(folder, { recursive: true, force: true });
});

describe("a backup", () => {
  test(
    "of the embedded database is put back in an empty place, and no row or file differs",
    async () => {
      await aWorld();
      const before = await everything(world.ports);
      const made = await writeArchive(world.ports, archive);
      expect(made).toMatchObject({ files: 3, missing: [] });
      const place = await anEmptyPlace("embedded");
      expect(await restoreInto(place, archive, quiet)).toMatchObject({ files: 3, differences: [] });
      const { ports, close } = await openPorts(place);
      const after = await everything(ports);
      // The run of the index that follows is the only thing that is new.
      expect(differences(before, after)).toEqual([]);
      expect((await ports.db.execute(sql`select 1 from search_entries`)).rows.length).toBeGreaterThan(3);
      await close();
    },
    PATIENCE,
  );

  test.skipIf(!postgresAnswers)(
    "goes from the embedded database to PostgreSQL and back (needs a PostgreSQL server)",
    async () => {
      await aWorld();
      const before = await everything(world.ports);
      await writeArchive(world.ports, join(folder, "there.tar.gz"));
      const server = await anEmptyPlace("postgres");
      await restoreInto(server, join(folder, "there.tar.gz"), quiet);
      const there = await openPorts(server);
      expect(differences(before, await everything(there.ports))).toEqual([]);
      const onServer = await everything(there.ports);
      await writeArchive(there.ports, join(folder, "back.tar.gz"));
      await there.close();
      const place = await anEmptyPlace("embedded");
      await restoreInto(place, join(folder, "back.tar.gz"), quiet);
      const back = await openPorts(place);
      expect(differences(onServer, await everything(back.ports))).toEqual([]);
      await back.close();
    },
    PATIENCE,
  );

  test(
    "made while people write and withdraw holds every file that its rows name",
    async () => {
      const owner = await aWorld();
      let writing = true;
      let written = 0;
      const load = (async () => {
        while (writing) {
          const document = await aSharedDocument({ owner, text: `# Meer ${written++}\nTekst` });
          if (written % 2) await removeWholly(document);
        }
      })();
      await new Promise((resolve) => setTimeout(resolve, 50));
      const made = await writeArchive(world.ports, join(folder, "load.tar.gz"));
      writing = false;
      await load;
      expect(written).toBeGreaterThan(1);
      expect(made.missing).toEqual([]);
      const restored = await restoreInto(await anEmptyPlace("embedded"), join(folder, "load.tar.gz"), quiet);
      expect(restored.differences).toEqual([]);
    },
    PATIENCE,
  );

  test(
    "is not put over an installation where people live",
    async () => {
      await aWorld();
      await writeArchive(world.ports, join(folder, "twice.tar.gz"));
      const place = await anEmptyPlace("embedded");
      await restoreInto(place, join(folder, "twice.tar.gz"), quiet);
      await expect(restoreInto(place, join(folder, "twice.tar.gz"), quiet)).rejects.toThrow("There are people in this database already");
    },
    PATIENCE,
  );
});

/** Rows and file both gone, as when a draft is thrown away. */
async function removeWholly(document: string) {
  const { db, files } = world.ports;
  const keys = await db.execute<{ key: string }>(sql`select file_key as key from document_versions where document_id = ${document}`);
  await db.execute(sql`delete from document_versions where document_id = ${document}`);
  for (const { key } of keys.rows) await files.remove(key);
}

describe("an archive that cannot be trusted is refused before anything is touched", () => {
  const refusals: [string, (bytes: Buffer) => Buffer, string][] = [
    ["cut in the middle", (bytes) => bytes.subarray(0, bytes.length / 2), "damaged"],
    ["cut at its very end", (bytes) => bytes.subarray(0, bytes.length - 4), "damaged"],
    ["without its last entry", (bytes) => gzipSync(withoutEnd(gunzipSync(bytes))), "its end is missing"],
    ["with one letter changed in a file", (bytes) => gzipSync(replaced(gunzipSync(bytes), "Glasvezel", "Glasvezef")), "is not what it was"],
    ["with one letter changed in a row", (bytes) => gzipSync(replaced(gunzipSync(bytes), "Persoon", "Pirsoon")), "are not what they were"],
    ["with a bit over in the zip", (bytes) => flipped(bytes), "damaged"],
    ["of a newer format", (bytes) => gzipSync(replaced(gunzipSync(bytes), '{"format":1}', '{"format":9}')), "newer Kenniskring"],
    ["with a migration from later", (bytes) => gzipSync(replacedLast(gunzipSync(bytes))), "newer Kenniskring"],
    ["that is no archive at all", () => Buffer.from("Geachte,\n\nBijgevoegd."), "damaged"],
  ];

  test.each(refusals)("%s", async (name, spoil, reason) => {
    await aWorld();
    await aMember({ circle: await aCircle(), name: "Persoon Gewoon" });
    const whole = join(folder, `${name.replaceAll(" ", "-")}.tar.gz`);
    await writeArchive(world.ports, whole);
    const spoilt = `${whole}.spoilt`;
    writeFileSync(spoilt, spoil(readFileSync(whole)));
    const place = anEnvironment({ DATA_DIR: join(folder, `never-${name.replaceAll(" ", "-")}`) });
    await expect(restoreInto(place, spoilt, quiet)).rejects.toThrow(reason);
    expect(() => readFileSync(join(place.dataDir, "database", "PG_VERSION"))).toThrow();
  });
});

function replaced(bytes: Buffer, from: string, to: string): Buffer {
  const at = bytes.indexOf(from);
  expect(at).toBeGreaterThan(-1);
  const copy = Buffer.from(bytes);
  copy.write(to, at);
  return copy;
}

function replacedLast(bytes: Buffer): Buffer {
  const at = bytes.lastIndexOf('"migrations":["');
  const copy = Buffer.from(bytes);
  copy.write("ffff", at + '"migrations":["'.length);
  return copy;
}

const withoutEnd = (bytes: Buffer): Buffer => Buffer.concat([bytes.subarray(0, bytes.lastIndexOf("manifest.json")), Buffer.alloc(1024)]);

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = Math.floor(copy.length / 2);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

test("a file that is named but not there is told of, and the rest is kept all the same", async () => {
  await aWorld();
  const [key = ""] = await keysNamed(world.ports.db, await tablesToCopy(world.ports.db));
  await world.ports.files.remove(key);
  expect(await writeArchive(world.ports, join(folder, "missing.tar.gz"))).toMatchObject({ files: 2, missing: [key] });
});

test("every column that holds the key of a file is known, and only the index and where jobs stopped are left out, with what says whose profile to look at", async () => {
  const named = await world.ports.db.execute<{ place: string }>(
    sql`select table_name || '.' || column_name as place from information_schema.columns where table_schema = 'public' and column_name like '%file_key%' order by 1`,
  );
  // What is still arriving may be cut: whoever sends it starts again.
  expect(named.rows.map((row) => row.place)).toEqual([
    "attachments.file_key",
    "document_versions.file_key",
    "people.photo_file_key",
    "site_files.file_key",
    "uploads.file_key",
  ]);
  const copied = new Set((await tablesToCopy(world.ports.db)).map((table) => table.name));
  const all = await world.ports.db.execute<{ name: string }>(sql`select tablename as name from pg_tables where schemaname = 'public'`);
  const index = await import("@/lib/platform/search-index/tables");
  const { getTableName, isTable } = await import("drizzle-orm");
  const ofIndex = Object.values(index).flatMap((table) => (isTable(table) ? [getTableName(table)] : []));
  expect(
    all.rows
      .map((row) => row.name)
      .filter((name) => !copied.has(name))
      .sort(),
  ).toEqual([...ofIndex, "job_runs", "expertise_due", "expertise_derived"].sort());
});
