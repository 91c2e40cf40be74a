import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { emptyTables, testDatabase } from "./database";
import { openPortsOver, type World, worldOver } from "./open-world";

export { NOW, type World } from "./open-world";

/** One embedded database a test file, real engines around it, everything emptied between tests. */
export function testWorld(): World {
  const folder = mkdtempSync(join(tmpdir(), "kenniskring-test-"));
  const world = worldOver();
  let close = async () => {};
  beforeAll(async () => {
    const opened = await testDatabase();
    close = opened.close;
    world.ports = await openPortsOver(opened.db, { folder, letters: world.letters });
  });
  beforeEach(async () => {
    await emptyTables(world.ports.db);
    world.letters.length = 0;
  });
  afterAll(async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  });
  return world;
}
