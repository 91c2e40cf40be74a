import { sql } from "drizzle-orm";
import { newId } from "@/lib/kernel/ids";
import type { Database } from "@/lib/kernel/ports";
import type { Random } from "./random";

type Line = { article: string; organisation: string; minimum: number; expected: number; maximum: number; isUnsure: boolean };

/** Lines of a ledger with random figures: not everybody fills in everything. */
export function randomLines(random: Random, { articles, organisations }: { articles: string[]; organisations: string[] }): Line[] {
  return articles.flatMap((article) =>
    random.some(organisations, 0.7).map((organisation) => {
      const [minimum = 0, expected = 0, maximum = 0] = [0, 0, 0].map(() => random.below(1_000_001)).sort((one, other) => one - other);
      return { article, organisation, minimum, expected, maximum, isUnsure: random.below(4) === 0 };
    }),
  );
}

type Target = { project: string; lot: string; article: string; organisation: string; other: string };

/** Every way in which somebody with a console could change what was published. */
export const attacks = ({ project, lot, article, organisation, other }: Target) => [
  sql`update purchase_quantities set maximum = maximum + 1 where project_id = ${project}`,
  sql`delete from purchase_quantities where project_id = ${project}`,
  sql`insert into purchase_quantities (project_id, article_id, organisation_id, minimum, expected, maximum, saved_by)
      values (${project}, ${article}, ${other}, 1, 1, 1, ${other})`,
  sql`insert into purchase_quantities (project_id, article_id, organisation_id, minimum, expected, maximum, saved_by)
      values (${project}, ${article}, ${organisation}, 1, 1, 1, ${other})
      on conflict (article_id, organisation_id) do update set maximum = 999999, expected = 1, minimum = 0`,
  sql`insert into purchase_quantity_changes (project_id, article_id, organisation_id, to_minimum, to_expected, to_maximum, to_unsure)
      values (${project}, ${article}, ${organisation}, 1, 1, 1, false)`,
  sql`delete from purchase_quantity_changes where project_id = ${project}`,
  sql`update purchase_articles set name = 'anders', estimated_cents = 1 where project_id = ${project}`,
  sql`delete from purchase_articles where project_id = ${project}`,
  sql`insert into purchase_articles (id, project_id, lot_id, name, unit) values (${newId()}, ${project}, ${lot}, 'nog een', 'stuk')`,
  sql`update purchase_lots set title = 'anders' where project_id = ${project}`,
  sql`delete from purchase_lots where project_id = ${project}`,
  sql`insert into purchase_lots (id, project_id, number, title) values (${newId()}, ${project}, 99, 'nog een')`,
  sql`insert into purchase_criteria (project_id, place, name, weight) values (${project}, 9, 'nog een', 1)`,
  sql`update purchase_criteria set weight = weight + 1 where project_id = ${project}`,
  sql`delete from purchase_criteria where project_id = ${project}`,
  sql`update purchase_agreements set margin_percent = 50 where project_id = ${project}`,
  sql`delete from purchase_agreements where project_id = ${project}`,
  sql`update purchase_snapshots set content = '{}' where project_id = ${project}`,
  sql`delete from purchase_snapshots where project_id = ${project}`,
  sql`insert into project_organisations (project_id, organisation_id, state) values (${project}, ${other}, 'joined')`,
  sql`delete from project_organisations where project_id = ${project} and organisation_id = ${organisation}`,
  sql`delete from projects where id = ${project}`,
  sql`truncate purchase_quantities`,
  sql`truncate purchase_lots cascade`,
  sql`truncate purchase_snapshots`,
];

/** How many of these the database let pass, and changed something by. */
export async function passedAttacks(db: Database, target: Target): Promise<number> {
  let passed = 0;
  for (const attack of attacks(target))
    passed += await db.execute(attack).then(
      ({ rowCount }) => (rowCount === 0 ? 0 : 1),
      () => 0,
    );
  return passed;
}
