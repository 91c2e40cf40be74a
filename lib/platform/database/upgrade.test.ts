import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import type { Database } from "@/lib/kernel/ports";
import { differences, fingerprintsOf } from "@/lib/platform/copy/fingerprint";
import { inSnapshot } from "@/lib/platform/copy/read";
import { tablesToCopy } from "@/lib/platform/copy/tables";
import { ownDatabase, postgresAnswers, unlessPostgres } from "@/lib/testing/postgres";
import { knownMigrations, migrate } from "./migrate";
import type { OpenDatabase } from "./opened";
import { openPglite } from "./pglite";
import { openPostgres } from "./postgres";

const folder = mkdtempSync(join(tmpdir(), "kenniskring-upgrade-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The schemas that installations may still have: each is what the migrations up to it make. A release adds one. */
const released = [1];
/** Making an embedded database takes some seconds, and more on a busy machine. */
const PATIENCE = 400_000;

type Place = OpenDatabase & { die: (tx: Database) => Promise<unknown> };

const places: { name: string; there: boolean; open: (name: string) => Promise<Place> }[] = [
  {
    name: "PGlite",
    there: true,
    open: async (name) => ({
      ...(await openPglite(join(folder, name))),
      die: () => Promise.reject(new Error("killed half-way")),
    }),
  },
  {
    name: `PostgreSQL${unlessPostgres}`,
    there: postgresAnswers,
    open: async () => {
      const { url, drop } = await ownDatabase();
      const { db, close } = await openPostgres({ url, driver: "pg" });
      // The server itself ends the connection, as it does when the process at the other end is gone.
      return { db, close: () => close().then(drop), die: (tx) => tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`) };
    },
  },
];

/** Rows as the first release wrote them, in its own columns. */
const rows = [
  `insert into organisations (id, slug, name, kind) values ('00000000-0000-4000-8000-000000000001', 'izegem', 'Stad Izegem', 'municipality')`,
  `insert into people (id, slug, name, email, organisation_id, created_at) select gen_random_uuid(), 'p' || n, 'Ann ''Ÿ'' ' || n,
     'p' || n || '@example.org', '00000000-0000-4000-8000-000000000001', timestamptz '2026-03-29 01:30:00.123456+00' + n * interval '1 minute'
     from generate_series(1, 300) n`,
  `insert into circles (slug, name) values ('midwest', 'Midwest')`,
  `insert into memberships (circle_id, person_id, state) select (select id from circles), id, 'active' from people`,
  `insert into topics (id, group_id, nl, en) values ('glasvezel', 'netwerk', 'Glasvezel', 'Fibre')`,
  `insert into documents (title, owner_id) select 'Plan van ' || name, id from people`,
  `insert into document_versions (document_id, number, file_key, file_name, media_type, size, sha256, uploaded_by)
     select id, 1, 'documents/' || id, 'plan.pdf', 'application/pdf', 9007199254740993, repeat('a', 64), owner_id from documents`,
  `insert into document_topics (document_id, topic_id, assigned_by) select id, 'glasvezel', 'person' from documents`,
  `insert into meetings (slug, title, state, starts_at, ends_at) values ('m', 'Overleg', 'published', '2026-12-03 09:00+01', '2026-12-03 12:00+01')`,
  `insert into questions (asked_by, title, visibility) select id, 'Wie kent VoIP?', 'members' from people limit 5`,
  `insert into sessions (token_hash, person_id, expires_at) select md5(id::text), id, now() from people limit 5`,
  `insert into audit_log (action, subject_kind, data) values ('t', 't', '{"n": 12345678901234567890.5, "b": [1, null]}'), ('t', 't', 'null')`,
  `insert into job_runs (name, started_at, counts) values ('outbox', now(), '{"done": 3}')`,
];

/** A database of an earlier release, with its rows, and the way to compare these columns of these tables later. */
async function anEarlier(db: Database, release: number) {
  await migrate(db, new Set([...knownMigrations()].slice(0, release)));
  for (const row of rows) await db.execute(sql.raw(row));
  const tables = await tablesToCopy(db);
  const prints = () => inSnapshot(db, (tx) => fingerprintsOf(tx, tables));
  return { before: await prints(), prints };
}

/** The same database, whose connection goes at the nth statement of a transaction. */
function dyingAt(db: Database, nth: number, die: Place["die"]): Database {
  const transaction = (work: (tx: unknown) => Promise<unknown>) =>
    db.transaction((tx) => {
      let count = 0;
      const execute = async (query: Parameters<typeof tx.execute>[0]) => {
        if (++count === nth) await die(tx as unknown as Database);
        return await tx.execute(query);
      };
      return work({ execute });
    });
  return { transaction } as unknown as Database;
}

describe.each(places)("upgrading on $name", ({ there, open }) => {
  test.runIf(there).each(released)(
    "from release %i keeps every row: killed half-way, two at once, and once more",
    async (release) => {
      const place = await open(`release-${release}`);
      const { db, die } = place;
      const { before, prints } = await anEarlier(db, release);
      expect([...before.values()].reduce((sum, print) => sum + print.rows, 0)).toBeGreaterThan(1500);
      for (const nth of [5, 9, 14]) {
        await expect(migrate(dyingAt(db, nth, die))).rejects.toThrow();
        expect(differences(before, await prints())).toEqual([]);
      }
      const ran = await Promise.all([migrate(db), migrate(db)]);
      expect(ran.sort((a, b) => a - b)).toEqual([0, knownMigrations().size - release]);
      expect(await migrate(db)).toBe(0);
      expect(differences(before, await prints())).toEqual([]);
      await place.close();
    },
    PATIENCE,
  );
});
