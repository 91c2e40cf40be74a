import "server-only";
import { and, asc, count, eq, exists, gte, ilike, inArray, isNull, lt, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import { readableDocuments } from "@/lib/documents/queries";
import { municipality, region } from "@/lib/geography/places";
import type { Context } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { workplace } from "@/lib/people/queries";
import { organisations } from "@/lib/people/tables";
import { authorize, can } from "@/lib/policy/rules";
import { readableCircles } from "@/lib/policy/scope";
import type { FrameworksAddress } from "./input";
import { endsSoonBefore, standingOf } from "./standing";
import { frameworkAgreements, frameworkCircles, frameworkDocuments, frameworkLots, frameworkUses } from "./tables";

const likeIt = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;
const organiser = sql<string>`coalesce(${organisations.name}, ${frameworkAgreements.organiserName})`;

/** An agreement in which this word stands, wherever. */
function named(ctx: Context, word: string): SQL | undefined {
  const { title, summary, contractors, id } = frameworkAgreements;
  const inLots = ctx.db
    .select({ one: sql`1` })
    .from(frameworkLots)
    .where(
      and(eq(frameworkLots.frameworkId, id), or(ilike(frameworkLots.title, likeIt(word)), ilike(frameworkLots.contractor, likeIt(word)))),
    );
  return or(
    ...[title, summary, contractors].map((column) => ilike(column, likeIt(word))),
    sql`${organiser} ilike ${likeIt(word)}`,
    exists(inLots),
  );
}

function within(ctx: Context, stand: FrameworksAddress["stand"]): SQL | undefined {
  const { endsOn } = frameworkAgreements;
  const today = brusselsDay(ctx.now);
  if (stand === "alles") return undefined;
  if (stand === "voorbij") return lt(endsOn, today);
  return and(gte(endsOn, today), stand === "loopt-af" ? lte(endsOn, endsSoonBefore(ctx.now)) : undefined);
}

/** Those that where I work, or a circle that I am in, may use. */
export async function isOpenToUs(ctx: Context): Promise<SQL<boolean>> {
  const home = municipality((await workplace(ctx)) ?? "");
  const mine = readableCircles(ctx.actor);
  const inCircle = ctx.db
    .select({ one: sql`1` })
    .from(frameworkCircles)
    .where(and(eq(frameworkCircles.frameworkId, frameworkAgreements.id), inArray(frameworkCircles.circleId, mine)));
  const open = or(
    eq(frameworkAgreements.openToAll, true),
    home && sql`${home.regionId} = any(${frameworkAgreements.openRegions})`,
    mine.length > 0 ? exists(inCircle) : undefined,
  );
  return sql<boolean>`coalesce(${open}, false)`;
}

/** The register, what ends first on top. */
export async function listFrameworks(ctx: Context, { q, stand, voor }: FrameworksAddress) {
  authorize(ctx.actor, "framework.read", null);
  const openToUs = await isOpenToUs(ctx);
  const rows = await ctx.db
    .select({
      id: frameworkAgreements.id,
      title: frameworkAgreements.title,
      organiser,
      contractors: frameworkAgreements.contractors,
      endsOn: frameworkAgreements.endsOn,
      extendableUntil: frameworkAgreements.extendableUntil,
      maximumReached: frameworkAgreements.maximumReached,
      openToAll: frameworkAgreements.openToAll,
      isOpenToUs: openToUs,
      users: sql<number>`(select count(*)::int from ${frameworkUses} u where u.framework_id = ${frameworkAgreements.id})`,
      weUse: sql<boolean>`exists (select 1 from ${frameworkUses} u where u.framework_id = ${frameworkAgreements.id} and u.organisation_id = ${ctx.actor.organisationId}::uuid)`,
    })
    .from(frameworkAgreements)
    .leftJoin(organisations, eq(organisations.id, frameworkAgreements.organiserId))
    .where(
      and(
        ...q
          .split(/\s+/)
          .filter(Boolean)
          .map((word) => named(ctx, word)),
        within(ctx, stand),
        voor === "ons" ? openToUs : undefined,
      ),
    )
    .orderBy(
      stand === "voorbij" ? sql`${frameworkAgreements.endsOn} desc` : asc(frameworkAgreements.endsOn),
      asc(frameworkAgreements.title),
    )
    .limit(300);
  return rows.map((row) => ({ ...row, standing: standingOf(row, ctx.now) }));
}
export type FrameworkLine = Awaited<ReturnType<typeof listFrameworks>>[number];

/** How many run, for who has not looked yet. */
export async function countRunning(ctx: Context): Promise<number> {
  authorize(ctx.actor, "framework.read", null);
  const [found] = await ctx.db.select({ running: count() }).from(frameworkAgreements).where(within(ctx, "lopend"));
  return found?.running ?? 0;
}

/** An agreement as its page shows it. */
export async function findFramework(ctx: Context, id: string) {
  authorize(ctx.actor, "framework.read", null);
  if (!isId(id)) throw notFound();
  const [row] = await ctx.db
    .select({
      framework: frameworkAgreements,
      organiser,
      organiserSlug: organisations.slug,
      circle: circles.name,
      circleSlug: circles.slug,
      isOpenToUs: await isOpenToUs(ctx),
    })
    .from(frameworkAgreements)
    .leftJoin(organisations, eq(organisations.id, frameworkAgreements.organiserId))
    .leftJoin(circles, eq(circles.id, frameworkAgreements.circleId))
    .where(eq(frameworkAgreements.id, id));
  if (!row) throw notFound();
  const { framework, ...around } = row;
  const [lots, openCircles, linked] = await Promise.all([lotsOf(ctx, id), circlesOpenTo(ctx, id), documentIdsOf(ctx, id)]);
  return {
    ...framework,
    ...around,
    lots,
    openCircles,
    openRegionNames: framework.openRegions.flatMap((code) => region(code)?.name ?? []),
    documents: await readableDocuments(ctx, linked),
    linkedIds: linked,
    standing: standingOf(framework, ctx.now),
    mayEdit: can(ctx.actor, "framework.edit", framework),
  };
}
export type FrameworkView = Awaited<ReturnType<typeof findFramework>>;

const lotsOf = (ctx: Context, id: string) =>
  ctx.db
    .select({ number: frameworkLots.number, title: frameworkLots.title, contractor: frameworkLots.contractor })
    .from(frameworkLots)
    .where(eq(frameworkLots.frameworkId, id))
    .orderBy(asc(frameworkLots.position));

const circlesOpenTo = (ctx: Context, id: string) =>
  ctx.db
    .select({ id: circles.id, slug: circles.slug, name: circles.name })
    .from(frameworkCircles)
    .innerJoin(circles, eq(circles.id, frameworkCircles.circleId))
    .where(eq(frameworkCircles.frameworkId, id))
    .orderBy(asc(circles.name));

async function documentIdsOf(ctx: Context, id: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: frameworkDocuments.documentId })
    .from(frameworkDocuments)
    .where(eq(frameworkDocuments.frameworkId, id));
  return rows.map((row) => row.id);
}

/** What the form offers while somebody types who runs it. */
export async function organiserNames(ctx: Context): Promise<string[]> {
  authorize(ctx.actor, "framework.add", null);
  const ours = await ctx.db
    .select({ name: organisations.name })
    .from(organisations)
    .where(
      and(
        ne(organisations.kind, "company"),
        inArray(organisations.kind, ["province", "intermunicipal", "government", "association"]),
        isNull(organisations.mergedInto),
      ),
    )
    .orderBy(asc(organisations.name));
  return ours.map(({ name }) => name);
}
