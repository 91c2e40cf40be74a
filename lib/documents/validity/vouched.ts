import { sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { documents } from "../tables";

/** Naming a day that is still to come is standing for it, too. */
export const vouchedBy = (ctx: Context, validUntil: string | null) =>
  validUntil !== null && validUntil >= brusselsDay(ctx.now) ? { ...vouched(ctx), validUntil } : { validUntil };

/** What is kept when a person stands for a document: a day that is over is no end any more. */
export const vouched = ({ now }: Context) => ({
  vouchedAt: now,
  askedAt: null,
  outdated: null,
  validUntil: sql`case when ${documents.validUntil} >= ${brusselsDay(now)} then ${documents.validUntil} end`,
});
