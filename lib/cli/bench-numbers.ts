import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sql } from "drizzle-orm";
import { compareNumbers } from "@/lib/expertise/comparison/queries";
import { defaultNumbers } from "@/lib/expertise/numbers/numbers";
import { system, visitor } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import type { Database } from "@/lib/kernel/ports";
import { loadReference } from "@/lib/people/reference";
import { openPortsOver } from "@/lib/testing/open-world";
import { openBench } from "./bench/engines";
import { percentile, say, table } from "./bench/figures";
import { settle } from "./bench/scale-world";

/**
 * How long an admin waits for what other numbers behind expertise would change, and whether others are served meanwhile.
 *   npm run bench:numbers -- [--people 5000] [--docs 100000] [--engine embedded|postgres]
 * In memory, or in a database of its own on the server of DATABASE_URL. The world is made of rows alone: no texts, no index.
 */
const { values } = parseArgs({
  options: {
    people: { type: "string", default: "5000" },
    docs: { type: "string", default: "100000" },
    engine: { type: "string", default: "embedded" },
  },
});

/** As somebody else's page would ask in between. */
const EVERY = 50;
const KINDS = sql`array['report', 'manual', 'policy-plan', 'presentation', 'other', 'guideline']`;

/** People of one circle, of whom few share most; one or two authors and two topics a document, of which one in three is only proposed. */
async function fill(db: Database, people: number, docs: number): Promise<void> {
  await db.execute(sql`insert into circles (slug, name) values ('kring', 'Kring')`);
  await db.execute(sql`insert into people (slug, name, email)
    select 'm-' || n, 'Mens ' || n, 'm' || n || '@example.org' from generate_series(1, ${people}::int) n`);
  await db.execute(sql`insert into memberships (person_id, circle_id, state, role, requested_at)
    select p.id, c.id, 'active', 'member', now() from people p, circles c`);
  await db.execute(sql`create temp table who as select id, row_number() over (order by id) as n from people`);
  await db.execute(sql`create index on who (n)`);
  const someone = (piece: SqlPiece) => sql`(select id from who where n = 1 + floor(power(${piece}, 2) * ${people}::int)::int)`;
  await db.execute(sql`create temp table made as
    select gen_random_uuid() as id, n, random() as owner, random() as author, random() as other, random() as topic from generate_series(1, ${docs}::int) n`);
  await db.execute(sql`insert into documents (id, title, state, visibility, kind, owner_id, date, shared_at)
    select id, 'Document ' || n, 'shared', 'members', (${KINDS})[1 + n % 6], ${someone(sql`owner`)}, date '2026-11-01' - n % 3000, now() from made`);
  await db.execute(sql`insert into document_authors (document_id, person_id, role)
    select id, ${someone(sql`author`)}, 'author' from made union
    select id, ${someone(sql`other`)}, 'co-author' from made where n % 2 = 0 on conflict do nothing`);
  await db.execute(sql`create temp table about as select id, row_number() over (order by id) as n from topics`);
  await db.execute(sql`insert into document_topics (document_id, topic_id, assigned_by)
    select made.id, about.id, case when made.n % 3 = 0 then 'proposed' else 'person' end from made
    join about on about.n in (1 + floor(topic * (select count(*) from about)), 1 + made.n % (select count(*) from about))`);
  await settle(db);
}

type SqlPiece = ReturnType<typeof sql>;

/** How late a small question of somebody else is answered while this runs: also a process that computes keeps people waiting. */
async function meanwhile(ctx: Context, work: Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let isBusy = true;
  const done = work.finally(() => {
    isBusy = false;
  });
  while (isBusy) {
    const since = performance.now();
    await new Promise((resolve) => setTimeout(resolve, EVERY));
    await ctx.db.execute(sql`select name from people limit 1`);
    times.push(performance.now() - since - EVERY);
  }
  await done;
  return times;
}

async function bench(people: number, docs: number): Promise<void> {
  const opened = await openBench("postgres", { embedded: values.engine === "embedded" });
  const folder = mkdtempSync(join(tmpdir(), "kenniskring-numbers-"));
  const ports = await openPortsOver(opened.db, { folder, letters: [] });
  const ctx: Context = { ...ports, actor: { ...visitor(), isAdmin: true }, now: new Date() };
  await loadReference({ ...ctx, actor: system });
  await fill(ctx.db, people, docs);
  const before = process.resourceUsage().maxRSS;
  const times: number[] = [];
  let others: number[] = [];
  let found = await compareNumbers(ctx, defaultNumbers);
  for (let turn = 0; turn < 3; turn++) {
    const since = performance.now();
    const work = compareNumbers(ctx, { ...defaultNumbers, damping: 0.5, "roles.uploader": 0.2, "shown.sources": 3 });
    others = others.concat(await meanwhile(ctx, work));
    found = await work;
    times.push(performance.now() - since);
  }
  const figures = {
    engine: opened.engine,
    people: found.people,
    documents: docs,
    linesBefore: found.lines.before,
    linesAfter: found.lines.after,
    topicsThatChange: found.topics.length,
    seconds: times.map((time) => Math.round(time / 100) / 10).join(" "),
    othersP50: percentile(others, 0.5),
    othersWorst: percentile(others, 1),
    moreMegabytes: Math.round((process.resourceUsage().maxRSS - before) / 1024),
  };
  say(JSON.stringify(figures));
  table(figures);
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
}

await bench(Number(values.people), Number(values.docs));
process.exit(0);
