import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import type { Context } from "@/lib/kernel/context";
import { memberships } from "@/lib/membership/tables";
import { people } from "@/lib/people/tables";
import { visibilities } from "../choices";
import type { Target } from "./commands";
import { membersOf } from "./people";

type Asked = { circle?: string; by?: string; visibility?: string; unchecked?: boolean };

/** Where an archive goes and in whose name, or a sentence that says what is missing. */
export async function findTarget(
  ctx: Context,
  { circle: slug, by, visibility: asked, unchecked = false }: Asked,
): Promise<Target | string> {
  const all = await ctx.db.select({ id: circles.id, slug: circles.slug }).from(circles).orderBy(asc(circles.slug));
  const circle = slug ? all.find((each) => each.slug === slug) : all[0];
  if (!circle) return `There is no circle '${slug ?? ""}'. Known: ${all.map((each) => each.slug).join(", ") || "none yet"}`;
  const visibility = visibilities.find((word) => word === asked);
  if (!visibility) return `Visibility is one of: ${visibilities.join(", ")}`;
  const uploader = by ?? (await leadOf(ctx, circle.id));
  if (!uploader) return `Circle '${circle.slug}' has no lead: say with --by in whose name`;
  return { circle: circle.id, members: membersOf(ctx, circle.id), uploader, visibility, unchecked };
}

async function leadOf(ctx: Context, circleId: string): Promise<string | undefined> {
  const [lead] = await ctx.db
    .select({ slug: people.slug })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.circleId, circleId), eq(memberships.role, "lead"), eq(memberships.state, "active")))
    .orderBy(asc(people.name))
    .limit(1);
  return lead?.slug;
}
