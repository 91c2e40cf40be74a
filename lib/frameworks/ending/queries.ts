import "server-only";
import { and, asc, eq, gt, inArray, isNull, lte } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { after, DAY } from "@/lib/kernel/dates";
import { isId } from "@/lib/kernel/ids";
import { people } from "@/lib/people/tables";
import { isOfGovernment } from "@/lib/policy/scope";
import { endsSoonBefore } from "../standing";
import { frameworkAgreements, frameworkFollows, frameworkUses } from "../tables";

/** So long after the day that nine months are left it is still told: who had no job running for a month hears it late, and once. */
const TOLD_WITHIN = 30 * DAY;

/** Agreements of which some nine months are left. */
export function frameworksEnding(ctx: Context) {
  const [from, until] = [endsSoonBefore(after(ctx.now, -TOLD_WITHIN)), endsSoonBefore(ctx.now)];
  return ctx.db
    .select({ id: frameworkAgreements.id, title: frameworkAgreements.title, endsOn: frameworkAgreements.endsOn })
    .from(frameworkAgreements)
    .where(and(gt(frameworkAgreements.endsOn, from), lte(frameworkAgreements.endsOn, until)))
    .orderBy(asc(frameworkAgreements.id));
}

/** Who is told: who said that their organisation uses it and still works there, and who follows it. */
export async function whomToTell(ctx: Context, frameworkId: string): Promise<string[]> {
  const users = await ctx.db
    .select({ id: people.id })
    .from(frameworkUses)
    .innerJoin(people, and(eq(people.id, frameworkUses.personId), eq(people.organisationId, frameworkUses.organisationId)))
    .where(and(eq(frameworkUses.frameworkId, frameworkId), isNull(people.leftAt)));
  const followers = await ctx.db
    .select({ id: frameworkFollows.personId })
    .from(frameworkFollows)
    .where(eq(frameworkFollows.frameworkId, frameworkId));
  return [...new Set([...users, ...followers].map(({ id }) => id))].sort();
}

/** Of these, as the actor may read them now: for lists of what one was told. */
export function readableFrameworks(ctx: Context, ids: string[]) {
  const wanted = ids.filter(isId);
  if (wanted.length === 0 || !(isOfGovernment(ctx.actor) || ctx.actor.isSystem)) return Promise.resolve([]);
  return ctx.db
    .select({ id: frameworkAgreements.id, title: frameworkAgreements.title, endsOn: frameworkAgreements.endsOn })
    .from(frameworkAgreements)
    .where(inArray(frameworkAgreements.id, wanted));
}
