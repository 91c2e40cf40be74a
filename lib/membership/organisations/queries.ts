import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { circles } from "@/lib/circles/tables";
import { findPlaces } from "@/lib/geography/find";
import type { Context } from "@/lib/kernel/context";
import type { organisationsInput } from "@/lib/people/organisations/input";
import { byName, letterOf } from "@/lib/people/organisations/kinds";
import { organisations, people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { memberships } from "../tables";

export type ListedOrganisation = Awaited<ReturnType<typeof listedOrganisations>>["found"][number];

/**
 * Organisations by name, each with how many of its people are in a circle. Asked for nothing it gives those that have any:
 * most of the six hundred have none yet. `letters` are those under which something stands.
 */
export async function listedOrganisations(ctx: Context, asked: z.output<typeof organisationsInput>) {
  const rows = await ctx.db
    .select({
      id: organisations.id,
      slug: organisations.slug,
      name: organisations.name,
      kind: organisations.kind,
      nis: organisations.nis,
      members: sql<number>`count(distinct ${memberships.personId})::int`,
    })
    .from(organisations)
    .leftJoin(people, and(eq(people.organisationId, organisations.id), isNull(people.leftAt), isNull(people.suspendedAt)))
    .leftJoin(memberships, and(eq(memberships.personId, people.id), eq(memberships.state, "active")))
    .where(and(isNull(organisations.mergedInto), asked.soort && eq(organisations.kind, asked.soort)))
    .groupBy(organisations.id);
  const isAsked = Boolean(asked.q || asked.soort || asked.letter);
  const matches = matching(asked.q);
  const found = rows
    .filter((row) => isAsked || row.members > 0)
    .filter((row) => !asked.letter || letterOf(row.name) === asked.letter)
    .filter(matches)
    .sort(byName);
  return { found, total: rows.length, letters: new Set(rows.map(({ name }) => letterOf(name))) };
}

const fold = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ");

/** Every word stands in the name, or the organisation is at home in the place that was meant: an old name or a postal code will do. */
function matching(q: string) {
  const words = fold(q).trim().split(" ").filter(Boolean);
  const place = findPlaces(q);
  const nis = new Set(place.kind === "found" ? place.places.map(({ municipality }) => municipality.nis) : []);
  return ({ name, nis: home }: { name: string; nis: string | null }) =>
    words.every((word) => fold(name).includes(word)) || (home !== null && nis.has(home));
}

/** The circles that people of an organisation are in, with how many and who leads; for members. */
export async function circlesOfOrganisation(ctx: Context, organisationId: string) {
  authorize(ctx.actor, "people.see", null);
  return ctx.db
    .select({
      id: circles.id,
      slug: circles.slug,
      name: circles.name,
      members: sql<number>`count(*)::int`,
      leads: sql<
        { slug: string; name: string }[]
      >`coalesce(json_agg(json_build_object('slug', ${people.slug}, 'name', ${people.name}) order by ${people.name}) filter (where ${memberships.role} = 'lead'), '[]')`,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(circles, eq(circles.id, memberships.circleId))
    .where(
      and(
        eq(people.organisationId, organisationId),
        eq(memberships.state, "active"),
        isNull(people.leftAt),
        isNull(people.suspendedAt),
        isNull(circles.archivedAt),
      ),
    )
    .groupBy(circles.id)
    .orderBy(asc(circles.name));
}
