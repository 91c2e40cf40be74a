import "server-only";
import { asc, isNull, type SQL, sql } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import { municipality, regions } from "@/lib/geography/places";
import type { Context } from "@/lib/kernel/context";
import { authorize } from "@/lib/policy/rules";
import { ledCircles } from "@/lib/policy/scope";
import { topics } from "@/lib/topics/tables";

/** Of how many topics somebody knows, and of how many at least two do: when one is away, there is another. */
export type Known = { one: number; two: number };
export type CircleCoverage = Known & { id: string; slug: string; name: string; documents: number; confirmed: number };
export type RegionCoverage = Known & { id: string; name: string };

/**
 * How far what is known reaches: per circle where the actor decides, and for admins per region. Counts alone: who knows, and by what,
 * each reader sees as far as they may.
 */
export async function coverage(ctx: Context) {
  authorize(ctx.actor, "insight.see", null);
  const led = ledCircles(ctx.actor);
  const [all, inCircles, inRegions] = await Promise.all([
    ctx.db.$count(topics, isNull(topics.retiredAt)),
    coveredInCircles(ctx, led),
    led === "all" ? coveredInRegions(ctx) : null,
  ]);
  return { topics: all, circles: inCircles, regions: inRegions };
}
export type Coverage = Awaited<ReturnType<typeof coverage>>;

/** Who left or opted out is known by nothing, whatever the job wrote before. */
const knowers = sql`expertise e
  join topics t on t.id = e.topic_id and t.retired_at is null
  join people p on p.id = e.person_id and p.left_at is null and not p.hidden_as_expert`;

const counted = (known: SQL): { one: SQL<number>; two: SQL<number> } => ({
  one: sql<number>`(select count(*)::int from (${known}) k)`,
  two: sql<number>`(select count(*)::int from (${known}) k where k.people > 1)`,
});

function coveredInCircles(ctx: Context, led: string[] | "all"): Promise<CircleCoverage[]> {
  if (led !== "all" && led.length === 0) return Promise.resolve([]);
  const known = sql`select e.topic_id, count(*) as people from ${knowers}
    join memberships m on m.person_id = p.id and m.state = 'active' and m.circle_id = circles.id group by e.topic_id`;
  const shared = sql`from document_circles dc join documents d on d.id = dc.document_id and d.state = 'shared'
    where dc.circle_id = circles.id and dc.placed_by is null`;
  const isConfirmed = sql`exists (select 1 from document_topics dt where dt.document_id = d.id and dt.assigned_by = 'person')`;
  const here = led === "all" ? undefined : sql`circles.id in ${led}`;
  return ctx.db
    .select({
      id: circles.id,
      slug: circles.slug,
      name: circles.name,
      ...counted(known),
      documents: sql<number>`(select count(*)::int ${shared})`,
      confirmed: sql<number>`(select count(*)::int ${shared} and ${isConfirmed})`,
    })
    .from(circles)
    .where(sql`${circles.archivedAt} is null and ${here ?? sql`true`}`)
    .orderBy(asc(circles.name));
}

async function coveredInRegions(ctx: Context): Promise<RegionCoverage[]> {
  const { rows } = await ctx.db.execute<{ topic: string; nis: string; person: string }>(
    sql`select e.topic_id as topic, o.nis, p.id as person from ${knowers} join organisations o on o.id = p.organisation_id where o.nis is not null`,
  );
  const people = new Map<string, Set<string>>();
  for (const { topic, nis, person } of rows) {
    const key = `${municipality(nis)?.regionId} ${topic}`;
    people.set(key, (people.get(key) ?? new Set()).add(person));
  }
  return regions().map(({ id, name }) => {
    const ofRegion = [...people].filter(([key]) => key.startsWith(`${id} `)).map(([, those]) => those.size);
    return { id, name, one: ofRegion.length, two: ofRegion.filter((count) => count > 1).length };
  });
}
