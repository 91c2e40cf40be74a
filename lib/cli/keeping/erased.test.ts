import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import type { Context } from "@/lib/kernel/context";
import { writeArchive } from "@/lib/platform/archive/write";
import { tablesToCopy } from "@/lib/platform/copy/tables";
import { openPorts } from "@/lib/platform/ports";
import { erase } from "@/lib/privacy/erasing/commands";
import { ledgerText, parseLedger } from "@/lib/privacy/ledger";
import { erasureLedger } from "@/lib/privacy/queries";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { anEnvironment } from "@/lib/testing/environment";
import { testWorld } from "@/lib/testing/world";
import { restoreInto } from "./restore-into";

const world = testWorld();
const { aCircle, aLead, aMember } = buildersFor(world);
const { aSharedDocument } = documentBuildersFor(world);
const folder = mkdtempSync(join(tmpdir(), "kenniskring-erased-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function holds({ db }: Pick<Context, "db">, word: string): Promise<string[]> {
  const found: string[] = [];
  for (const { schema, name } of [...(await tablesToCopy(db)), { schema: "public", name: "search_entries" }]) {
    const { rows } = await db.execute(sql`select * from ${sql.identifier(schema)}.${sql.identifier(name)}`);
    if (JSON.stringify(rows).includes(word)) found.push(name);
  }
  return found;
}

test("a backup of before brings nobody back who was erased since", async () => {
  const circle = await aCircle();
  await aLead({ circle });
  const person = await aMember({ circle, name: "Zqnaam Teruggekeerd", phone: "0499 11 22 33" });
  await aSharedDocument({ owner: person, title: "Plan voor de kabels" });
  const archive = join(folder, "before.tar.gz");
  await writeArchive(world.ports, archive);
  await erase(await world.as(person), { person: person.id });
  const ledger = ledgerText(await erasureLedger(await world.as("system")));
  const place = anEnvironment({ DATA_DIR: join(folder, "place") });
  const told: string[] = [];
  await restoreInto(place, archive, (line) => told.push(line), parseLedger(ledger));
  const { ports, close } = await openPorts(place);
  const left = await holds(ports, "Zqnaam");
  const kept = await holds(ports, "Plan voor de kabels");
  await close();
  process.stdout.write(`${JSON.stringify({ row: "E3", "canaries found after restore": left.length })}\n`);
  expect(left).toEqual([]);
  expect(kept).toContain("documents");
  expect(told.join("\n")).toContain("Erased 1 people again");
}, 150_000);

test("a ledger that is damaged is refused with its line, before anything is touched", () => {
  expect(() => parseLedger('{"personId":"00000000-0000-4000-8000-000000000001","at":"2026-11-26T10:00:00Z"}\nkapot\n')).toThrow(/^Line 2 /);
});
