import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { IndexQuery } from "@/lib/kernel/search-index";
import { knownMigrations, migrate } from "@/lib/platform/database/migrate";
import { openPglite } from "@/lib/platform/database/pglite";
import { postgresIndex } from "./postgres";

/** Making an embedded database takes some seconds, and more on a busy machine. */
const PATIENCE = 120_000;
/** How many migrations came before 0015, which puts postings in lists. */
const BEFORE = 15;

/** Two entries as releases before it wrote them: a row per term and entry. */
const rows = [
  `insert into search_audiences (tokens) values ('{public}'), ('{circle:1}')`,
  `insert into search_entries (id, kind, title, body, folded, audience, circles, topics, people, organisation, year, type, date, outdated, terms)
     values ('document:a', 'document', 'Glasvezelplan', 'kabel', ' glasvezelplan | kabel ', 1, '{c1,c2}', '{net}', '{p1}', 'o1', 2025, 'report', '2025-03-01', false, '{1,2}'),
            ('meeting:b', 'meeting', 'Overleg', 'kabel', ' overleg | kabel ', 2, '{}', '{}', '{}', null, null, null, null, false, '{2}')`,
  `insert into search_terms (term) values ('glasvezelplan'), ('kabel')`,
  `insert into search_postings (term, entry, audience, impact) values (1, 1, 1, 2.5), (2, 1, 1, 1.0), (2, 2, 2, 1.0)`,
  `insert into search_title_words (word, entry, audience) values ('glasvezelplan', 1, 1), ('overleg', 2, 2)`,
];

const asked = (term: string, audience: string[]): IndexQuery => ({
  groups: [{ alternatives: [{ terms: [{ term, weight: 1 }], needs: 1 }] }],
  atLeast: 1,
  phrases: [],
  excluded: [],
  audience,
  kinds: [],
  filters: {},
  order: "best",
  now: new Date("2026-11-23T11:00:00Z"),
  offset: 0,
  limit: 10,
});

test(
  "what an older release put in the index is found, counted and completed at once, and made again soon",
  async () => {
    const { db, close } = await openPglite(null);
    await migrate(db, new Set([...knownMigrations()].slice(0, BEFORE)));
    for (const row of rows) await db.execute(sql.raw(row));
    await migrate(db);
    const index = postgresIndex(db);
    const answer = await index.find(asked("kabel", ["public"]));
    expect(answer).toMatchObject({ total: 1, kinds: { document: 1 }, hits: [{ id: "document:a", title: "Glasvezelplan" }] });
    expect(answer.facets.circle.map(({ value }) => value)).toEqual(["c1", "c2"]);
    expect(answer.facets.year).toEqual([{ value: "2025", count: 1 }]);
    expect(answer.facets.author).toEqual([{ value: "p1", count: 1 }]);
    expect((await index.find(asked("kabel", ["public", "circle:1"]))).total).toBe(2);
    expect(await index.suggest({ words: ["gla"], audience: ["public"], limit: 5 })).toMatchObject([{ id: "document:a" }]);
    expect(await index.suggest({ words: ["overl"], audience: ["public"], limit: 5 })).toEqual([]);
    expect(await index.needsRebuild()).toBe(true);
    await close();
  },
  PATIENCE,
);
