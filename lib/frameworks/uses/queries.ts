import "server-only";
import { and, eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { BEFORE_ALL } from "@/lib/kernel/ids";
import { nearFirst } from "@/lib/landscape/around";
import { readablePeople } from "@/lib/membership/colleagues/queries";
import { organisations } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { frameworkFollows, frameworkUses } from "../tables";

/** Which organisations use an agreement, nearest first, with who said so as far as they still work there. */
export async function usersOf(ctx: Context, frameworkId: string) {
  authorize(ctx.actor, "framework.read", null);
  const rows = await ctx.db
    .select({
      organisationId: frameworkUses.organisationId,
      organisation: organisations.name,
      organisationSlug: organisations.slug,
      nis: organisations.nis,
      since: frameworkUses.since,
      lots: frameworkUses.lots,
      experience: frameworkUses.experience,
      personId: frameworkUses.personId,
      savedAt: frameworkUses.savedAt,
    })
    .from(frameworkUses)
    .innerJoin(organisations, eq(organisations.id, frameworkUses.organisationId))
    .where(eq(frameworkUses.frameworkId, frameworkId));
  const people = await readablePeople(
    ctx,
    rows.flatMap(({ personId }) => personId ?? []),
  );
  const near = (await nearFirst(ctx))(rows);
  return near.map(({ personId, ...row }) => ({
    ...row,
    isOurs: row.organisationId === ctx.actor.organisationId,
    person: people.find(({ id, organisationId }) => id === personId && organisationId === row.organisationId) ?? null,
  }));
}
export type FrameworkUser = Awaited<ReturnType<typeof usersOf>>[number];

export const isFollowing = async (ctx: Context, frameworkId: string): Promise<boolean> =>
  (await ctx.db.$count(
    frameworkFollows,
    and(eq(frameworkFollows.frameworkId, frameworkId), eq(frameworkFollows.personId, ctx.actor.personId ?? BEFORE_ALL)),
  )) > 0;
