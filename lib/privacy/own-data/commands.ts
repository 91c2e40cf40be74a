import "server-only";
import { record } from "@/lib/audit/commands";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DAY } from "@/lib/kernel/dates";
import { stayWithin } from "@/lib/limits/commands";
import { type OwnData, ownData } from "./queries";

/** Each goes through all tables and may hold many files. */
const DOWNLOADS = { most: 10, windowMs: DAY };

/** Gives the actor everything that is theirs, and writes down that it was taken along. */
export async function takeOwnData(ctx: Context): Promise<OwnData> {
  const { personId } = ctx.actor;
  if (personId) await stayWithin(ctx, `own-data:${personId}`, DOWNLOADS, { key: "privacy.tooOften" });
  return inTransaction(ctx, async (tx) => {
    const data = await ownData(tx);
    await record(tx, { action: "person.download", subject: { kind: "person", id: personId ?? "" } });
    return data;
  });
}
