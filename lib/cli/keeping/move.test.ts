import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { writeArchive } from "@/lib/platform/archive/write";
import { keysNamed } from "@/lib/platform/copy/files";
import { tablesToCopy } from "@/lib/platform/copy/tables";
import { DatabaseInUse } from "@/lib/platform/database/lock";
import { openFiles } from "@/lib/platform/files";
import { openPorts } from "@/lib/platform/ports";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { anEnvironment } from "@/lib/testing/environment";
import { ownDatabase, postgresAnswers } from "@/lib/testing/postgres";
import { testWorld } from "@/lib/testing/world";
import { moveInto } from "./move-into";
import { restoreInto } from "./restore-into";

const world = testWorld();
const { aCircle, aMember } = buildersFor(world);
const { aSharedDocument } = documentBuildersFor(world);
const folder = mkdtempSync(join(tmpdir(), "kenniskring-move-"));
const quiet = () => {};
/** Making an embedded database takes some seconds, and more on a busy machine. */
const PATIENCE = 150_000;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(!postgresAnswers)(
  "an embedded installation moves to PostgreSQL and another store, and no row or file differs (needs a PostgreSQL server)",
  async () => {
    const circle = await aCircle();
    const owner = await aMember({ circle });
    for (let n = 0; n < 3; n++) await aSharedDocument({ owner, text: `# Plan ${n}\nGlasvezel`, circles: [circle.id] });
    const keys = await keysNamed(world.ports.db, await tablesToCopy(world.ports.db));
    await writeArchive(world.ports, join(folder, "world.tar.gz"));
    const source = anEnvironment({ DATA_DIR: join(folder, "old") });
    await restoreInto(source, join(folder, "world.tar.gz"), quiet);

    const { url, drop } = await ownDatabase();
    const target = anEnvironment({ DATA_DIR: join(folder, "new"), DATABASE_URL: url });
    const old = await openFiles(source);
    const store = await openFiles(target);
    // As an interrupted first try leaves it: one file is there, one is not what it should be.
    const [first = "", second = ""] = keys;
    await store.put(first, await old.open(first), 10_000);
    await store.put(second, Readable.from([Buffer.from("half")]), 10_000);

    const holding = await openPorts(source);
    await expect(moveInto(source, target, quiet)).rejects.toThrow(DatabaseInUse);
    await holding.close();

    const moved = await moveInto(source, target, quiet);
    expect(moved.files).toMatchObject({ copied: 2, there: 1, missing: [], differ: [] });
    expect(moved.tables.filter((table) => table.differs || table.rows !== table.there)).toEqual([]);
    expect(moved.tables.find((table) => table.name === "public.document_versions")?.rows).toBe(3);

    const opened = await openPorts(target);
    expect((await opened.ports.db.execute(sql`select 1 from search_entries where kind = 'document'`)).rows).toHaveLength(3);
    await opened.close();
    await expect(moveInto(source, target, quiet)).rejects.toThrow("There are people in this database already");
    await drop();
  },
  PATIENCE,
);
