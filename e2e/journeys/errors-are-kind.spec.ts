import { readFileSync } from "node:fs";
import { type APIResponse, expect, type Page, test } from "@playwright/test";
import pg from "pg";
import { pages, routes } from "@/lib/policy/doors";
import { figure } from "../support/http";
import { signInAs } from "../support/sign-in";

/** What it takes to know who asks. All other tables are taken away, so that whatever needs one meets an error. */
const kept = ["sessions", "people", "memberships", "audit_log"];

/** Traces of where an error came from, and of what the database was asked. */
const betrays = [/\bat [^<\n]{1,80}\.[jt]sx?:\d+/, /node_modules/, /Failed query/, /relation \\?"/, /select \\?"/i, /does not exist/];

/** The number of a bug, as a page carries it for its script, and as a route says it. */
const numberOf = (text: string) => /digest\\?":\\?"(\d+)/.exec(text)?.[1] ?? /vermeld dan ([0-9a-f]{8})/.exec(text)?.[1];

const log = () => readFileSync("data/e2e-full/server.log", "utf8");

const addresses = [
  ...Object.keys(pages),
  ...Object.keys(routes).flatMap((door) => (door.startsWith("GET ") && !door.includes("[...") ? [door.slice(4)] : [])),
].map((address) => address.replace(/\[[^\]]+\]/g, "00000000-0000-4000-8000-000000000001"));

async function withoutTables<T>(work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: readFileSync("data/e2e-full/database-url", "utf8") });
  await client.connect();
  const { rows } = await client.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public'");
  const taken = rows.map(({ name }) => name).filter((name) => !kept.includes(name));
  const rename = (from: (name: string) => string, to: (name: string) => string) =>
    client.query(taken.map((name) => `alter table "${from(name)}" rename to "${to(name)}"`).join(";"));
  await rename(
    (name) => name,
    (name) => `${name}_away`,
  );
  try {
    return await work();
  } finally {
    await rename(
      (name) => `${name}_away`,
      (name) => name,
    );
    await client.end();
  }
}

/** What is wrong with the answer to an address whose tables are gone. */
async function wrongWith(answer: APIResponse, address: string): Promise<string[]> {
  const text = await answer.text();
  const betrayed = betrays.filter((trace) => trace.test(text)).map((trace) => `${address} shows ${trace}`);
  if (answer.status() < 500) return betrayed;
  const number = numberOf(text);
  if (!number) return [...betrayed, `${address} has no number`];
  return log().includes(number) ? betrayed : [...betrayed, `${address}: ${number} is not in the log`];
}

async function isSaidKindly(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1, name: "Er ging iets mis" })).toBeVisible();
  const number = (await page.locator("main strong").first().textContent()) ?? "";
  expect(number).toMatch(/^\d+$/);
  expect(log()).toContain(number);
}

test("when everything breaks, each door says so in Dutch, with a number that the log has, and nothing of how it came", async ({ page }) => {
  await signInAs(page, "Els Voorbeeld");
  const wrong: string[] = [];
  let broken = 0;
  await withoutTables(async () => {
    for (const address of addresses) {
      const answer = await page.request.get(address, { maxRedirects: 0 });
      if (answer.status() >= 500) broken++;
      wrong.push(...(await wrongWith(answer, address)));
    }
    for (const address of ["/agenda", "/kringen", "/documenten/00000000-0000-4000-8000-000000000001"]) await isSaidKindly(page, address);
    // Without a script the same words stand in the page itself.
    const plain = await (await page.request.get("/agenda")).text();
    expect(plain).toMatch(/<noscript>[\s\S]*Er ging iets mis[\s\S]*<\/noscript>/);
  });
  figure("F17", { routes: addresses.length, broken, "said wrong": wrong.length });
  expect(wrong).toEqual([]);
  expect(broken).toBeGreaterThan(addresses.length / 3);
});
