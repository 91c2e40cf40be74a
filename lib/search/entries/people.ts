import "server-only";
import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import { topicsKnownToMembers } from "@/lib/expertise/queries";
import type { Context } from "@/lib/kernel/context";
import { readablePeople } from "@/lib/membership/colleagues/queries";
import { memberships } from "@/lib/membership/tables";
import { organisations, people } from "@/lib/people/tables";
import { topicName } from "@/lib/topics/queries";
import { topics } from "@/lib/topics/tables";
import { type Kind, nothing, type Result } from "./kind";

/** Topics of a profile that count for finding its owner. */
const MOST_TOPICS = 8;

/** What every member may know that a person knows about: an entry has one audience, so what only a circle may open stays out. */
async function topicsOf(ctx: Context, personId: string) {
  const known = (await topicsKnownToMembers(ctx, personId)).slice(0, MOST_TOPICS);
  if (known.length === 0) return [];
  return ctx.db.select({ id: topics.id, nl: topics.nl, en: topics.en }).from(topics).where(inArray(topics.id, known));
}

export const personKind: Kind = {
  async findable(ctx, id) {
    const [row] = await ctx.db
      .select({ person: people, organisation: organisations.name })
      .from(people)
      .leftJoin(organisations, eq(organisations.id, people.organisationId))
      .where(eq(people.id, id));
    if (!row || row.person.leftAt !== null || row.person.suspendedAt !== null) return null;
    const { person, organisation } = row;
    const of = await ctx.db
      .select({ id: circles.id, name: circles.name })
      .from(memberships)
      .innerJoin(circles, eq(circles.id, memberships.circleId))
      .where(and(eq(memberships.personId, id), eq(memberships.state, "active")));
    if (of.length === 0 && !person.isAdmin) return null;
    const knows = person.hiddenAsExpert ? [] : await topicsOf(ctx, id);
    return {
      id: `person:${id}`,
      kind: "person",
      title: person.name,
      body: [person.jobTitle, organisation ?? "", person.introduction, ...knows.map((topic) => topicName(ctx, topic))]
        .filter(Boolean)
        .join("\n\n"),
      keywords: of.map((circle) => circle.name),
      audience: ["members"],
      facets: {
        circles: of.map((circle) => circle.id),
        topics: knows.map((topic) => topic.id),
        organisation: person.organisationId ?? undefined,
      },
      people: [],
    };
  },

  async ids(ctx, after, limit) {
    const rows = await ctx.db.select({ id: people.id }).from(people).where(gt(people.id, after)).orderBy(asc(people.id)).limit(limit);
    return rows.map((row) => row.id);
  },

  async readable(ctx, ids) {
    const found = await readablePeople(ctx, ids);
    if (found.length === 0) return [];
    const names = await circleNames(
      ctx,
      found.map((person) => person.id),
    );
    return found.map(
      (person): Result => ({
        ...nothing,
        id: `person:${person.id}`,
        kind: "person",
        title: person.name,
        href: `/collegas/${person.slug}`,
        type: person.jobTitle || null,
        organisation: person.organisation,
        circles: names.filter((circle) => circle.personId === person.id).map(({ slug, name }) => ({ slug, name })),
        phone: person.phone,
      }),
    );
  },
};

const circleNames = (ctx: Context, personIds: string[]) =>
  ctx.db
    .select({ personId: memberships.personId, slug: circles.slug, name: circles.name })
    .from(memberships)
    .innerJoin(circles, eq(circles.id, memberships.circleId))
    .where(and(inArray(memberships.personId, personIds), eq(memberships.state, "active")));
