import "server-only";
import { and, asc, count, eq, ilike, or, type SQL, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { memberships } from "@/lib/membership/tables";
import { organisations, people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";

/** People on a page. */
export const PEOPLE_PAGE = 40;

const inCircles = (role?: "lead") =>
  sql<number>`(select count(*)::int from ${memberships} m where m.person_id = ${people.id} and m.state = 'active' ${role ? sql`and m.role = ${role}` : sql``})`;

/** Everybody with an account, by name, for whoever keeps the platform: also who waits, is suspended or left. */
export async function listPeople(ctx: Context, { q, pagina }: { q: string; pagina: number }) {
  authorize(ctx.actor, "people.keep", null);
  const where = matching(q);
  const [rows, [counted]] = await Promise.all([
    ctx.db
      .select({
        id: people.id,
        slug: people.slug,
        name: people.name,
        email: people.email,
        organisation: organisations.name,
        isAdmin: people.isAdmin,
        suspendedAt: people.suspendedAt,
        leftAt: people.leftAt,
        circles: inCircles(),
        leads: inCircles("lead"),
      })
      .from(people)
      .leftJoin(organisations, eq(organisations.id, people.organisationId))
      .where(where)
      .orderBy(asc(people.name), asc(people.id))
      .limit(PEOPLE_PAGE)
      .offset((pagina - 1) * PEOPLE_PAGE),
    ctx.db.select({ total: count() }).from(people).leftJoin(organisations, eq(organisations.id, people.organisationId)).where(where),
  ]);
  return { rows, total: counted?.total ?? 0 };
}

export type KeptPerson = Awaited<ReturnType<typeof listPeople>>["rows"][number];

/** Every word must stand somewhere in the name, the address or the organisation. */
function matching(q: string): SQL | undefined {
  const words = q.split(/\s+/).filter(Boolean).slice(0, 8);
  return and(
    ...words.map((word) => {
      const like = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
      return or(ilike(people.name, like), ilike(people.email, like), ilike(organisations.name, like));
    }),
  );
}
