import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { secrets, serverLog } from "../support/canaries.mjs";
import { everyPage, singlePages } from "../support/pages";
import { signInAs } from "../support/sign-in";

const dist = join(process.env.DIST_DIR ?? ".next", "static");

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** Names of variables that only a server may know. */
const names = [...readFileSync(".env.example", "utf8").matchAll(/^# ([A-Z0-9]+_[A-Z0-9_]+)=/gm)].map((match) => match[1] ?? "");
const hits = (text: string, words: string[]) => words.filter((word) => text.includes(word));

test("what a browser may load holds no secret, no name of one, and no source map", () => {
  const files = filesUnder(dist);
  expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
  const found = files.flatMap((file) => hits(readFileSync(file, "latin1"), [...secrets, ...names]).map((word) => `${file}: ${word}`));
  expect(found).toEqual([]);
});

test("no page, and no answer to a script, holds a secret", async ({ page }) => {
  test.setTimeout(300_000);
  let bytes = 0;
  const look = async (path: string, headers: Record<string, string> = {}) => {
    const text = await (await page.request.get(path, { headers })).text();
    bytes += text.length;
    expect(hits(text, secrets), path).toEqual([]);
  };
  for (const { who, paths } of everyPage) {
    if (who) await signInAs(page, who);
    for (const path of [...paths, ...(who === "Els Voorbeeld" ? await singlePages(page) : [])]) {
      await look(path);
      await look(path, { RSC: "1" });
    }
  }
  await signInAs(page, "Paula Platform");
  for (const path of ["/beheer/toestand", "/beheer/taken", "/beheer/mail", "/api/auth/session", "/api/health", "/api/health/ready"])
    await look(path);
  expect(bytes).toBeGreaterThan(500_000);
});

test("a stranger learns one word an engine, and nothing else", async ({ request }) => {
  const answer = await request.get("/api/health/ready");
  const found = (await answer.json()) as Record<string, string>;
  expect(Object.keys(found).sort()).toEqual(["database", "files", "mail", "queue", "search"]);
  expect(Object.values(found).filter((state) => !["ok", "degraded", "down"].includes(state))).toEqual([]);
  expect(await (await request.get("/api/health/live")).json()).toEqual({ ok: true });
});

test("what the server writes down holds no secret, no token, no address and no number", async ({ request }) => {
  // Some trouble first, so that there is something to write down.
  await request.get("/aanmelden/bevestigen?token=geheim-teken-1234567890");
  await request.post("/api/jobs/outbox", { headers: { authorization: "Bearer verkeerd-geheim" } });
  await request.get("/api/uploads/%00");
  const log = readFileSync(serverLog, "utf8");
  expect(hits(log, [...secrets, "geheim-teken", "verkeerd-geheim"])).toEqual([]);
  expect(log).not.toMatch(/[?&](token|code)=[\w-]{6}/);
  expect(log).not.toMatch(/\b04\d\d[ /.]?\d\d[ .]?\d\d[ .]?\d\d\b/);
  expect(log).not.toMatch(/[\w.+-]+@[\w-]+\.(be|example\.org)/);
});
