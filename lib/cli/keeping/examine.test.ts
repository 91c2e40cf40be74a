import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Finding } from "@/lib/platform/checks/finding";
import { anEnvironment } from "@/lib/testing/environment";
import { ownDatabase, postgresAnswers, unlessPostgres } from "@/lib/testing/postgres";
import { examine } from "./examine";

const folder = mkdtempSync(join(tmpdir(), "kenniskring-doctor-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const PATIENCE = 120_000;

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const wrong = (found: Finding[]) => found.filter(({ state }) => state === "down");

test.skipIf(!postgresAnswers)(
  `an empty database is told to run the migrations${unlessPostgres}`,
  async () => {
    const { url, drop } = await ownDatabase();
    const found = await examine(anEnvironment({ DATA_DIR: join(folder, "empty"), DATABASE_URL: url }));
    expect(wrong(found).map(({ todo }) => todo)).toEqual(["Run npm run db:migrate."]);
    expect(found.find(({ engine }) => engine === "disk")?.says).toMatch(/GB/);
    await drop();
  },
  PATIENCE,
);

test(
  "engines that do not answer are each named, with what to do, and no secret",
  async () => {
    const port = await closedPort();
    const here = `127.0.0.1:${port}`;
    const providers = [
      { id: "gemeente", name: "Gemeente", issuer: `http://${here}`, clientId: "c", clientSecret: "zeer-geheim-1", domains: ["a.be"] },
    ];
    const found = await examine(
      anEnvironment({
        DATA_DIR: join(folder, "broken"),
        DATABASE_URL: `postgres://kk:zeer-geheim-2@${here}/none`,
        S3_BUCKET: "b",
        S3_ENDPOINT: `http://${here}`,
        S3_ACCESS_KEY_ID: "k",
        S3_SECRET_ACCESS_KEY: "zeer-geheim-3",
        TYPESENSE_URL: `http://${here}`,
        TYPESENSE_API_KEY: "zeer-geheim-4",
        SMTP_URL: `smtp://kk:zeer-geheim-5@${here}`,
        OIDC_PROVIDERS: JSON.stringify(providers),
      }),
    );
    const down = wrong(found);
    expect([...new Set(down.map(({ engine }) => engine))].sort()).toEqual(["database", "files", "mail", "search", "sign-in"]);
    expect(down.filter(({ todo }) => !todo)).toEqual([]);
    expect(JSON.stringify(found)).not.toContain("zeer-geheim");
  },
  PATIENCE,
);

test(
  "a folder that cannot be written is told of",
  async () => {
    mkdirSync(join(folder, "odd"));
    writeFileSync(join(folder, "odd", "files"), "a file stands where the folder should be");
    writeFileSync(join(folder, "odd", "database"), "here too");
    const found = await examine(
      anEnvironment({ DATA_DIR: join(folder, "odd"), DATABASE_URL: `postgres://127.0.0.1:${await closedPort()}/x` }),
    );
    expect(wrong(found).map(({ engine }) => engine)).toContain("files");
  },
  PATIENCE,
);

test(
  "settings that contradict are one sentence, without a stack, and end with exit code 1",
  () => {
    const ran = spawnSync(process.execPath, ["--conditions=react-server", "--import", "tsx", "lib/cli/doctor.ts"], {
      encoding: "utf8",
      env: { ...process.env, DATA_DIR: join(folder, "none"), SEARCH: "typesense", BASE_URL: "" },
    });
    expect(ran.status).toBe(1);
    expect(ran.stderr.trim()).toBe("Kenniskring cannot start: SEARCH=typesense, but TYPESENSE_URL is missing.");
  },
  PATIENCE,
);
