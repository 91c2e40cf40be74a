import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { enqueueMany } from "@/lib/outbox/commands";
import { people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { expertise } from "../tables";
import type { NumbersInput } from "./input";
import { defaultNumbers, differingFrom, numbersOf, parametersFrom } from "./numbers";
import { type Changed, changesBetween, parametersInForce, versionOf } from "./queries";
import { expertiseParameters } from "./tables";

/** Looks whether these numbers may be put in the place of those in force, without doing so: what would change. */
export async function checkNumbers(ctx: Context, { known, numbers }: NumbersInput): Promise<Changed[]> {
  authorize(ctx.actor, "expertise.keep", null);
  const { version, parameters } = await parametersInForce(ctx);
  if (version !== known) throw await changedMeanwhile(ctx);
  const changed = changesBetween(numbersOf(parameters), numbers);
  if (changed.length === 0) throw new DomainError("invalid", "numbers.nothingChanged");
  return changed;
}

/** Puts these numbers in force. Profiles are read by them at once, and the next run of the job derives everybody with them. */
export function applyNumbers(ctx: Context, input: NumbersInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "expertise.keep", null);
    // Two who apply at once wait for each other: the second is told what the first did.
    await tx.db.execute(sql`lock table ${expertiseParameters} in share row exclusive mode`);
    const changed = await checkNumbers(tx, input);
    const changes = differingFrom(input.numbers, defaultNumbers);
    const version = versionOf(parametersFrom(changes));
    const number = sql`(select coalesce(max(number), 0) + 1 from ${expertiseParameters})`;
    await tx.db
      .insert(expertiseParameters)
      .values({ number: number as never, changes, version, changedBy: tx.actor.personId, createdAt: tx.now });
    const isDefault = Object.keys(changes).length === 0;
    const data = { version, count: changed.length, changed };
    await record(tx, { action: isDefault ? "expertise.restored" : "expertise.changed", subject: { kind: "expertise" }, data });
    if (changed.some(({ name }) => name.startsWith("shown."))) await findAgain(tx);
  });
}

/**
 * By which topics members find somebody depends on what is shown, judged by what every member may see of it. The job looks at
 * everything that somebody did, and would not notice.
 */
async function findAgain(tx: Context): Promise<void> {
  const known = await tx.db.selectDistinct({ id: expertise.personId }).from(expertise);
  await enqueueMany(
    tx,
    "search.index",
    known.map(({ id }) => ({ kind: "person" as const, id })),
  );
}

async function changedMeanwhile(ctx: Context): Promise<DomainError> {
  const [last] = await ctx.db
    .select({ name: people.name })
    .from(expertiseParameters)
    .innerJoin(people, eq(people.id, expertiseParameters.changedBy))
    .orderBy(desc(expertiseParameters.number))
    .limit(1);
  return last
    ? new DomainError("conflict", "numbers.changedMeanwhile", { name: last.name })
    : new DomainError("conflict", "numbers.changedBySomebody");
}
