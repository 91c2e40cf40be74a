import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import pg from "pg";
import { figure } from "../support/http";
import { everyPage, singlePages } from "../support/pages";
import { signInAs } from "../support/sign-in";

/** What may change while people only look: who is signed in, what is counted, and what the platform does by itself meanwhile. */
const itsOwn = /^(sessions|limits|job_runs|missed_searches|letters|search_.*)$/;

/** Rows that count: what an admin looked at is meant to be written down, and what was done before is told while others look. */
const only: Record<string, string> = { audit_log: "where action <> 'person.looked'", notices: "where at < $2" };

/** Columns that a job fills when its time has come, whoever reads meanwhile. */
const byJob: Record<string, string[]> = { topic_proposals: ["handled_at"] };

/** A fingerprint of every other table, as far as it was there at a moment. */
async function prints(client: pg.Client, since: Date): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public'");
  const tables = rows.map(({ name }) => name).filter((name) => !itsOwn.test(name));
  const found = new Map<string, string>();
  for (const name of tables) {
    const { rows: hash } = await client.query<{ hash: string }>(
      `select coalesce(md5(string_agg(row, '' order by row)), '') as hash
       from (select (to_jsonb(t) - $1::text[])::text as row from "${name}" t ${only[name] ?? ""}) rows`,
      [byJob[name] ?? [], ...(only[name]?.includes("$2") ? [since] : [])],
    );
    found.set(name, hash[0]?.hash ?? "");
  }
  return found;
}

test("reading changes nothing: after everybody looked at every page, every row is as it was", async ({ page }) => {
  test.setTimeout(300_000);
  const client = new pg.Client({ connectionString: readFileSync("data/e2e-full/database-url", "utf8") });
  await client.connect();
  const visits: { who: string | null; paths: string[] }[] = [];
  for (const { who, paths } of everyPage) {
    if (who) await signInAs(page, who);
    visits.push({ who, paths: [...paths, ...(who === "Els Voorbeeld" ? await singlePages(page) : [])] });
  }
  const since = new Date();
  const before = await prints(client, since);
  let gets = 0;
  for (const { who, paths } of visits) {
    if (who) await signInAs(page, who);
    else await page.context().clearCookies();
    for (const path of paths)
      for (const method of ["GET", "HEAD"]) {
        await page.request.fetch(path, { method });
        gets++;
      }
  }
  const after = await prints(client, since);
  await client.end();
  const changed = [...before].filter(([name, hash]) => after.get(name) !== hash).map(([name]) => name);
  figure("B8", { GETs: gets, "changed tables": changed.length });
  expect(changed).toEqual([]);
});
