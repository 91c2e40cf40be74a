import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "kenniskring-jobs-"));
const SECRET = "the-secret-of-the-scheduler-and-of-nobody-else";
process.env.DATA_DIR = folder;
process.env.CRON_SECRET = SECRET;
// The test runner sets one of its own.
process.env.BASE_URL = "http://localhost:3000";

// The routes read their configuration once, so it is there before they are.
const { GET, POST } = await import("@/app/api/jobs/[job]/route");
const { ports } = await import("@/lib/web/ports");
const { jobRuns } = await import("@/lib/jobs/tables");

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const admin = "kenniskring-session=of-an-admin; __Host-kenniskring-session=of-an-admin";
const knock = (run: typeof GET, method: string, headers: Record<string, string>, query = "") =>
  run(new Request(`http://localhost/api/jobs/retention${query}`, { method, headers }), { params: Promise.resolve({ job: "retention" }) });

const refused: [what: string, headers: Record<string, string>, query?: string][] = [
  ["no secret", {}],
  ["an empty header", { authorization: "" }],
  ["an empty secret", { authorization: "Bearer " }],
  ["the word alone", { authorization: "Bearer" }],
  ["a wrong secret", { authorization: "Bearer wrong" }],
  ["a wrong one as long", { authorization: `Bearer ${"y".repeat(SECRET.length)}` }],
  ["one letter less", { authorization: `Bearer ${SECRET.slice(0, -1)}` }],
  ["one letter more", { authorization: `Bearer ${SECRET}x` }],
  ["much more", { authorization: `Bearer ${SECRET.repeat(1000)}` }],
  ["other letters", { authorization: `Bearer ${SECRET.toUpperCase()}` }],
  ["without the word", { authorization: SECRET }],
  ["another scheme", { authorization: `Basic ${Buffer.from(`cron:${SECRET}`).toString("base64")}` }],
  ["twice", { authorization: `Bearer ${SECRET}, Bearer ${SECRET}` }],
  ["in the address", {}, `?secret=${SECRET}&token=${SECRET}&authorization=Bearer%20${SECRET}`],
  ["in another header", { "x-cron-secret": SECRET, "x-authorization": `Bearer ${SECRET}` }],
  ["in a cookie", { cookie: `secret=${SECRET}; authorization=Bearer ${SECRET}` }],
  ["the cookie of an admin", { cookie: admin }],
  ["the header of the host's scheduler without the secret", { "x-vercel-cron": "1", "user-agent": "vercel-cron/1.0" }],
];

test("jobs run for the scheduler only, and of whoever else knocks nothing runs", async () => {
  const { db } = await ports();
  for (const [what, headers, query] of refused)
    for (const [run, method] of [
      [GET, "GET"],
      [POST, "POST"],
    ] as const) {
      const answer = await knock(run, method, headers, query);
      expect(answer.status, `${method} with ${what}`).toBe(401);
      expect(await answer.json()).toEqual({ error: "not_allowed" });
    }
  const runs = await db.$count(jobRuns);
  process.stdout.write(`${JSON.stringify({ row: "B10", variants: refused.length * 2, runs })}\n`);
  expect(runs).toBe(0);
  const answer = await knock(GET, "GET", { authorization: `Bearer ${SECRET}` });
  expect(answer.status).toBe(200);
  expect(await db.$count(jobRuns)).toBe(1);
}, 120_000);
