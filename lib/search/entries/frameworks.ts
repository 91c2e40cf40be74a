import "server-only";
import { asc, eq, gt, inArray, sql } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import { frameworkAgreements, frameworkLots, frameworkUses } from "@/lib/frameworks/tables";
import { brusselsDay } from "@/lib/kernel/dates";
import { isId } from "@/lib/kernel/ids";
import { organisations } from "@/lib/people/tables";
import { isOfGovernment } from "@/lib/policy/scope";
import { type Kind, noon, nothing, type Result } from "./kind";

const organiser = sql<string>`coalesce(${organisations.name}, ${frameworkAgreements.organiserName})`;

/** Framework agreements. One that ended is found, and ranks lower: the next one may be like it. */
export const frameworkKind: Kind = {
  async findable(ctx, id) {
    const [row] = await ctx.db
      .select({ framework: frameworkAgreements, organiser })
      .from(frameworkAgreements)
      .leftJoin(organisations, eq(organisations.id, frameworkAgreements.organiserId))
      .where(eq(frameworkAgreements.id, id));
    if (!row) return null;
    const lots = await ctx.db.select().from(frameworkLots).where(eq(frameworkLots.frameworkId, id)).orderBy(asc(frameworkLots.position));
    const uses = await ctx.db
      .select({ organisation: organisations.name, experience: frameworkUses.experience })
      .from(frameworkUses)
      .innerJoin(organisations, eq(organisations.id, frameworkUses.organisationId))
      .where(eq(frameworkUses.frameworkId, id))
      .orderBy(asc(organisations.name));
    const { title, summary, contractors, openTo, howToJoin, circleId, organiserId, endsOn, createdAt } = row.framework;
    const said = uses.map(({ organisation, experience }) => [organisation, experience].filter(Boolean).join(": "));
    return {
      id: `framework:${id}`,
      kind: "framework",
      title,
      body: [summary, ...lots.map((lot) => `${lot.title} ${lot.contractor}`), openTo, howToJoin, ...said].filter(Boolean).join("\n\n"),
      keywords: [row.organiser, contractors, "raamcontract", "raamovereenkomst", "framework agreement"].filter(Boolean),
      audience: ["governments"],
      facets: { circles: circleId ? [circleId] : [], topics: [], organisation: organiserId ?? undefined },
      people: [],
      date: createdAt,
      outdated: endsOn < brusselsDay(ctx.now),
    };
  },

  async ids(ctx, after, limit) {
    const { id } = frameworkAgreements;
    const rows = await ctx.db.select({ id }).from(frameworkAgreements).where(gt(id, after)).orderBy(asc(id)).limit(limit);
    return rows.map((row) => row.id);
  },

  async readable(ctx, ids) {
    if (!isOfGovernment(ctx.actor)) return [];
    const rows = await ctx.db
      .select({
        id: frameworkAgreements.id,
        title: frameworkAgreements.title,
        endsOn: frameworkAgreements.endsOn,
        organiser,
        slug: circles.slug,
        circle: circles.name,
      })
      .from(frameworkAgreements)
      .leftJoin(organisations, eq(organisations.id, frameworkAgreements.organiserId))
      .leftJoin(circles, eq(circles.id, frameworkAgreements.circleId))
      .where(inArray(frameworkAgreements.id, ids.filter(isId)));
    return rows.map(
      ({ id, title, endsOn, slug, circle, ...row }): Result => ({
        ...nothing,
        id: `framework:${id}`,
        kind: "framework",
        title,
        href: `/raamcontracten/${id}`,
        // Its last day: what a reader wants to know of it.
        type: endsOn < brusselsDay(ctx.now) ? "ended" : null,
        organisation: row.organiser,
        date: noon(endsOn),
        circles: slug && circle ? [{ slug, name: circle }] : [],
      }),
    );
  },
};
