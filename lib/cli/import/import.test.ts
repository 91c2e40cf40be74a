import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importRounds } from "./import-rounds";

test("an archive that was killed on the way comes in whole, each file once, and the second time nothing", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kenniskring-import-"));
  try {
    const figures = await importRounds({
      dataDir: join(folder, "data"),
      archive: join(folder, "oud archief"),
      files: 125,
      interruptions: [{ after: 30, signal: "SIGKILL" }],
    });
    expect(figures).toMatchObject({ files: 127, runs: 2, lost: 0, doubles: 0, unreported: 0, unfindable: 0 });
    expect(figures.secondRun).toEqual({
      "was al ingevoerd": 117,
      "zelfde bestand is er al": 4,
      geweigerd: 4,
      "overgeslagen, geen document": 2,
    });
    expect(figures.outcomes["was al ingevoerd"]).toBeGreaterThan(0);
    expect(figures.outcomes.ingevoerd).toBeGreaterThan(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 400_000);
