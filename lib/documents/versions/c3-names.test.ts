import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, expect, test } from "vitest";
import { isKey } from "@/lib/kernel/files";
import { diskFiles } from "@/lib/platform/files/disk";
import { buildersFor } from "@/lib/testing/builders";
import { testWorld } from "@/lib/testing/world";
import { startUpload } from "../commands";
import { dispositionOf } from "../reading/disposition";
import { findFile } from "../reading/queries";

const outside = mkdtempSync(join(tmpdir(), "kenniskring-c3-"));
afterAll(() => rmSync(outside, { recursive: true, force: true }));
const inside = join(outside, "store");

const world = testWorld();
const { aCircle, aMember } = buildersFor(world);

/** What a file is called by whoever sends it, and what it is called for its readers. */
const names: [sent: string, label: string][] = [
  ['Überzicht "2026" – versie 2.md', 'Überzicht "2026" – versie 2.md'],
  ["Überzicht.md".normalize("NFD"), "Überzicht.md"],
  ["../../etc/passwd.md", "passwd.md"],
  ["..\\..\\windows\\system.md", "system.md"],
  ["C:\\Users\\Els\\plan.md", "plan.md"],
  ["/etc/plan.md", "plan.md"],
  ["....//....//plan.md", "plan.md"],
  ["%2e%2e%2fplan.md", "%2e%2e%2fplan.md"],
  ["..md", "..md"],
  ["plan\0.md", "plan.md"],
  ["plan.exe\0.md", "plan.exe.md"],
  ["plan\r\nSet-Cookie: x=1.md", "planSet-Cookie: x=1.md"],
  ["plan\u202edm.md", "plandm.md"],
  ["plan\u2066\u2069.md", "plan.md"],
  ["plan\ufeff\u200b.md", "plan.md"],
  [`${"é".repeat(300)}.md`, `${"é".repeat(150)}.md`],
  [`${"🗺".repeat(300)}.md`, `${"🗺".repeat(150)}.md`],
  ["CON.md", "CON.md"],
  ["nul.md", "nul.md"],
  ["-rf.md", "-rf.md"],
  ["--output=plan.md", "--output=plan.md"],
  ["~root.md", "~root.md"],
  ["$(whoami).md", "$(whoami).md"],
  ["`id`.md", "`id`.md"],
  ["a;b|c&d.md", "a;b|c&d.md"],
  ["<img src=x onerror=alert(1)>.md", "<img src=x onerror=alert(1)>.md"],
  ["'; drop table documents; --.md", "'; drop table documents; --.md"],
  ['";filename="kwaad.md', '";filename="kwaad.md'],
  ["100 %, 50 % en *alles*?.md", "100 %, 50 % en *alles*?.md"],
  ["  plan  .md", "plan  .md"],
  ["план 計画.md", "план 計画.md"],
  [".md", "document.md"],
];

/** The name that a browser reads in the header: the encoded one, when there is one. */
function nameIn(disposition: string): string {
  new Headers({ "Content-Disposition": disposition });
  return decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(disposition)?.[1] ?? "");
}

test("file names are labels, never paths, and come back as they were", async () => {
  world.ports.files = diskFiles(inside);
  const member = await aMember({ circle: await aCircle() });
  const ctx = await world.as(member);
  const wrong: string[] = [];
  for (const [index, [sent, label]] of names.entries()) {
    const content = Readable.from([Buffer.from(`# Plan ${index}`)]);
    const { document } = await startUpload(ctx, { fileName: sent, content });
    const file = await findFile(ctx, { document });
    if (!isKey(file.key) || file.name !== label || nameIn(dispositionOf(file, true)) !== label)
      wrong.push(`${JSON.stringify(sent)}: ${file.key} ${JSON.stringify(file.name)}`);
  }
  const strays = readdirSync(outside).filter((name) => name !== "store");
  const stored = readdirSync(inside, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  process.stdout.write(
    `${JSON.stringify({ row: "C3", names: names.length, "files outside the store": strays.length, "wrong names": wrong.length })}\n`,
  );
  expect(wrong).toEqual([]);
  expect(strays).toEqual([]);
  expect(stored).toHaveLength(names.length);
  expect(stored.every(({ name }) => /^[a-z0-9-]+$/.test(name))).toBe(true);
});
