import "server-only";
import { and, desc, eq, inArray, type SQL } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { isId } from "@/lib/kernel/ids";
import type { BounceReport } from "@/lib/kernel/mail";
import { EMPTY } from "../commands";
import { letters } from "../tables";

/** Writes down which letters came back. The same news again changes nothing; what may still arrive is only noted. */
export async function recordBounces(ctx: Context, reports: BounceReport[]): Promise<{ bounced: number; noted: number; unknown: number }> {
  const counts = { bounced: 0, noted: 0, unknown: 0 };
  for (const report of reports) counts[await recordOne(ctx, report)]++;
  return counts;
}

async function recordOne(ctx: Context, report: BounceReport): Promise<"bounced" | "noted" | "unknown"> {
  const letter = await letterOf(ctx, report);
  if (!letter) return "unknown";
  if (letter.state === "bounced") return "noted";
  const problem = { problem: report.code, problemAt: ctx.now };
  const isHard = report.kind === "hard";
  await ctx.db
    .update(letters)
    .set(isHard ? { ...problem, state: "bounced", ...EMPTY } : problem)
    .where(and(eq(letters.id, letter.id), inArray(letters.state, ["waiting", "sent", "refused"])));
  return isHard ? "bounced" : "noted";
}

/**
 * By its own number or its Message-ID. Only news that names neither, which a provider alone can bring, is about the newest
 * letter to that address.
 */
async function letterOf(ctx: Context, { tag, messageId, recipient }: BounceReport) {
  const ways: (SQL | undefined)[] = [
    tag && isId(tag) ? eq(letters.id, tag) : undefined,
    messageId ? eq(letters.messageId, messageId.replace(/^<|>$/g, "")) : undefined,
    recipient && !tag && !messageId ? and(eq(letters.to, recipient.toLowerCase()), inArray(letters.state, ["sent", "bounced"])) : undefined,
  ];
  for (const way of ways) {
    if (!way) continue;
    const [found] = await ctx.db
      .select({ id: letters.id, state: letters.state })
      .from(letters)
      .where(way)
      .orderBy(desc(letters.createdAt))
      .limit(1);
    if (found) return found;
  }
  return null;
}
