import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { emptyTables, testDatabase } from "./database";
import { openPortsOver, type World, worldOver } from "./open-world";

export { NOW, type World } from "./open-world";

/** The embedded database of this process: one for all test files that it runs, one after another. */
let ofProcess: ReturnType<typeof testDatabase> | undefined;

/** An embedded database, real engines around it, everything emptied between tests. */
export function testWorld(): World {
  const folder = mkdtempSync(join(tmpdir(), "kenniskring-test-"));
  const world = worldOver();
  beforeAll(async () => {
    ofProcess ??= testDatabase();
    const { db } = await ofProcess;
    world.ports = await openPortsOver(db, { folder, letters: world.letters });
  });
  beforeEach(async () => {
    await emptyTables(world.ports.db);
    world.letters.length = 0;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return world;
}
