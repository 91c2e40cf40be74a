import "server-only";
import { and, asc, count, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import type { Actor } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { photoMark } from "@/lib/people/photos/mark";
import { organisations, people } from "@/lib/people/tables";
import { authorize, can } from "@/lib/policy/rules";
import { isMember } from "@/lib/policy/scope";
import { memberships } from "../tables";

/** A person as the reader may see them, with the circles that they are in. */
export type Colleague = {
  id: string;
  slug: string;
  name: string;
  jobTitle: string;
  organisation: string | null;
  organisationId: string | null;
  organisationSlug: string | null;
  /** Null when there is none, or when this reader may not see it. */
  phone: string | null;
  absentUntil: Date | null;
  /** Changes with the photo; null without one. */
  photo: string | null;
  circleIds: string[];
};

const shown = {
  id: people.id,
  slug: people.slug,
  name: people.name,
  jobTitle: people.jobTitle,
  organisation: organisations.name,
  organisationId: people.organisationId,
  organisationSlug: organisations.slug,
  phone: people.phone,
  phoneVisibility: people.phoneVisibility,
  absentUntil: people.absentUntil,
  photo: photoMark,
  circleIds: sql<
    string[]
  >`coalesce((select array_agg(m.circle_id::text) from ${memberships} m where m.person_id = ${people.id} and m.state = 'active'), '{}')`,
};

type Row = Omit<Colleague, "phone"> & { phone: string | null; phoneVisibility: "members" | "circles" | "nobody" };

function asSeenBy(ctx: Context, { phoneVisibility, ...row }: Row): Colleague {
  const maySee = can(ctx.actor, "people.seePhone", { personId: row.id, phoneVisibility, circleIds: row.circleIds });
  const absent = row.absentUntil !== null && row.absentUntil > ctx.now;
  return { ...row, phone: maySee ? row.phone : null, absentUntil: absent ? row.absentUntil : null };
}

const belongs = sql`exists (select 1 from ${memberships} m where m.person_id = ${people.id} and m.state = 'active')`;

/** Members know of each other and of admins; somebody without a circle only of themselves. */
function knownTo(actor: Actor): SQL | undefined {
  const self = actor.personId ? eq(people.id, actor.personId) : sql`false`;
  return isMember(actor) || actor.isSystem ? or(belongs, people.isAdmin, self) : self;
}

/** Of these people, those whom the reader may know of, in the order asked. For lists and for checking search results again. */
export async function readablePeople(ctx: Context, ids: string[]): Promise<Colleague[]> {
  const wanted = ids.filter(isId);
  if (wanted.length === 0) return [];
  const rows = await ctx.db
    .select(shown)
    .from(people)
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(and(inArray(people.id, wanted), isNull(people.leftAt), isNull(people.suspendedAt), knownTo(ctx.actor)));
  const byId = new Map(rows.map((row) => [row.id, asSeenBy(ctx, row)]));
  return wanted.flatMap((id) => byId.get(id) ?? []);
}

/** One person's page. Somebody who left is still named, without a way to reach them. */
export async function findPerson(ctx: Context, slug: string) {
  const [found] = await ctx.db
    .select({
      ...shown,
      email: people.email,
      introduction: people.introduction,
      reachableAt: people.reachableAt,
      hiddenAsExpert: people.hiddenAsExpert,
      leftAt: people.leftAt,
    })
    .from(people)
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(eq(people.slug, slug));
  if (!found) throw notFound();
  if (found.id !== ctx.actor.personId) authorize(ctx.actor, "people.see", null);
  const { email, introduction, reachableAt, hiddenAsExpert, leftAt, ...row } = found;
  const person = { ...asSeenBy(ctx, row), email, introduction, reachableAt, hiddenAsExpert, hasLeft: leftAt !== null };
  return { ...person, phone: leftAt ? null : person.phone, circles: await circlesOf(ctx, found.id) };
}

export type PersonView = Awaited<ReturnType<typeof findPerson>>;

/** The circles that a person is in, with the part they play there. */
export function circlesOf(ctx: Context, personId: string) {
  return ctx.db
    .select({ id: circles.id, slug: circles.slug, name: circles.name, role: memberships.role, archivedAt: circles.archivedAt })
    .from(memberships)
    .innerJoin(circles, eq(circles.id, memberships.circleId))
    .where(and(eq(memberships.personId, personId), eq(memberships.state, "active")))
    .orderBy(asc(circles.name));
}

export type DirectoryFilter = {
  /** Words that must all stand in name, job title, organisation or an old name of it. Phone numbers are never looked at. */
  q?: string;
  /** People whom the search engine found for the same words: they are in too. */
  found?: string[];
  /** Only these people. */
  among?: string[];
  /** A circle's address. */
  circle?: string;
  /** An organisation's address. */
  organisation?: string;
  /** Organisations at home in one of these municipalities. */
  nis?: string[];
  page?: number;
};

/** Rows a page of the directory: a screenful or six, light enough for a poor line. */
export const DIRECTORY_PAGE = 60;

/** Colleagues by name, for members. `elsewhere` counts who would be there wherever they work and in whatever circle they are. */
export async function directory(ctx: Context, filter: DirectoryFilter) {
  authorize(ctx.actor, "people.see", null);
  const wanted = [isNull(people.leftAt), isNull(people.suspendedAt), belongs, words(filter), among(filter.among)];
  const places = [at(filter.nis), inCircle(filter.circle), filter.organisation ? eq(organisations.slug, filter.organisation) : undefined];
  const here = and(...wanted, ...places);
  const [colleagues, total] = await Promise.all([
    ctx.db
      .select(shown)
      .from(people)
      .leftJoin(organisations, eq(organisations.id, people.organisationId))
      .where(here)
      .orderBy(asc(fold(people.name)), asc(people.id))
      .limit(DIRECTORY_PAGE)
      .offset(((filter.page ?? 1) - 1) * DIRECTORY_PAGE),
    countPeople(ctx, here),
  ]);
  const elsewhere = total === 0 && places.some(Boolean) ? await countPeople(ctx, and(...wanted)) : 0;
  return { people: colleagues.map((row) => asSeenBy(ctx, row)), total, elsewhere };
}

/** What the directory can be narrowed to, each with how many colleagues that leaves. */
export async function directoryChoices(ctx: Context) {
  authorize(ctx.actor, "people.see", null);
  const colleagues = sql<number>`count(distinct ${people.id})::int`;
  const active = and(eq(memberships.personId, people.id), eq(memberships.state, "active"));
  const [inCircles, employers] = await Promise.all([
    ctx.db
      .select({ slug: circles.slug, name: circles.name, count: colleagues })
      .from(people)
      .innerJoin(memberships, active)
      .innerJoin(circles, eq(circles.id, memberships.circleId))
      .where(and(isNull(people.leftAt), isNull(circles.archivedAt)))
      .groupBy(circles.id)
      .orderBy(asc(circles.name)),
    ctx.db
      .select({ slug: organisations.slug, name: organisations.name, nis: organisations.nis, count: colleagues })
      .from(people)
      .innerJoin(memberships, active)
      .innerJoin(organisations, eq(organisations.id, people.organisationId))
      .where(isNull(people.leftAt))
      .groupBy(organisations.id)
      .orderBy(asc(organisations.name)),
  ]);
  return { circles: inCircles, organisations: employers };
}

async function countPeople(ctx: Context, condition?: SQL): Promise<number> {
  const [row] = await ctx.db
    .select({ total: count() })
    .from(people)
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(condition);
  return row?.total ?? 0;
}

const ACCENTED = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿ";
const BARE = "aaaaaaceeeeiiiinooooouuuuyy";
const fold = (value: unknown) => sql`translate(lower(${value}), ${ACCENTED}, ${BARE})`;

function words({ q = "", found = [] }: DirectoryFilter): SQL | undefined {
  const typed = q.trim().split(/\s+/).filter(Boolean).slice(0, 8);
  if (typed.length === 0) return undefined;
  const text = fold(sql`concat_ws(' ', ${people.name}, ${people.jobTitle}, ${organisations.name})`);
  const all = and(...typed.map((word) => sql`${text} like ${fold(sql`${`%${word.replace(/[\\%_]/g, "\\$&")}%`}::text`)}`));
  return found.length > 0 ? or(all, inArray(people.id, found)) : all;
}

const among = (ids?: string[]): SQL | undefined => (ids ? (ids.length > 0 ? inArray(people.id, ids) : sql`false`) : undefined);

const at = (nis?: string[]): SQL | undefined => (nis ? (nis.length > 0 ? inArray(organisations.nis, nis) : sql`false`) : undefined);

const inCircle = (slug?: string): SQL | undefined =>
  slug
    ? sql`exists (select 1 from ${memberships} m join ${circles} c on c.id = m.circle_id where m.person_id = ${people.id} and m.state = 'active' and c.slug = ${slug})`
    : undefined;
