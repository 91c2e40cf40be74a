import "server-only";
import { sql } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { findActor } from "@/lib/membership/queries";
import { shareDocument } from "../sharing/commands";
import { keepNext, readVersion } from "../versions/commands";
import { forget } from "../versions/receive";
import type { Imported, Target } from "./item";
import { becameOf, keepNew } from "./keeping/commands";
import { finalMetadata } from "./metadata";
import { type Draft, failedBecause, findingKeys, type Prepared, type Ready, refusedBecause } from "./preparing/commands";
import { isHeldByVersion, lastVersion } from "./queries";

/**
 * Takes in what was prepared, and says of each what became of it, in the same order. What an interrupted run had not written is as
 * if it never was, and comes in with the next.
 */
export async function keep(ctx: Context, batch: Prepared[], target: Target): Promise<Imported[]> {
  const fresh = batch.filter((one): one is Ready => "file" in one && one.begun === undefined);
  const became = new Map(withItems(fresh, await keepTogether(ctx, fresh, target)));
  for (const one of batch) {
    if ("done" in one) became.set(one, one.done);
    else if (!became.has(one)) became.set(one, await alone(ctx, one, () => keepOne(ctx, one, target)));
  }
  return batch.map((one) => became.get(one) ?? { outcome: "failed" });
}

/** Any number: the same for every import into this database. */
const IMPORT_LOCK = 727276;

/** Does the work while no other import runs, also on another machine. Holds a connection that sees nothing and keeps nothing back. */
export async function whileAlone<T>(ctx: Context, work: () => Promise<T>): Promise<T> {
  let done: { result: T } | undefined;
  try {
    await ctx.db.transaction(async (tx) => {
      await tx.execute(sql`set local idle_in_transaction_session_timeout = 0`);
      const { rows } = await tx.execute<{ free: boolean }>(sql`select pg_try_advisory_xact_lock(${IMPORT_LOCK}) as free`);
      if (!rows[0]?.free) throw new DomainError("conflict", "archive.running");
      done = { result: await work() };
    });
  } catch (error) {
    // What was done stays done, also when the line that held the lock was cut meanwhile.
    if (done === undefined) throw error;
  }
  if (done === undefined) throw new Error("an import ended without a result");
  return done.result;
}

const withItems = (batch: Ready[], outcomes: Imported[]) => batch.map((one, at) => [one, outcomes[at]] as [Prepared, Imported]);

/** All in one transaction. When that fails, one by one, which finds the one that cannot be written. */
async function keepTogether(ctx: Context, batch: Ready[], target: Target): Promise<Imported[]> {
  if (batch.length === 0) return [];
  try {
    return await keepNew(ctx, batch, target);
  } catch {
    const outcomes: Imported[] = [];
    for (const one of batch) outcomes.push(await alone(ctx, one, async () => (await keepNew(ctx, [one], target))[0]));
    return outcomes;
  }
}

/** A document that cannot be written spoils nothing else, and leaves no file behind. */
async function alone(ctx: Context, one: Ready | Draft, work: () => Promise<Imported | undefined>): Promise<Imported> {
  try {
    return (await work()) ?? { outcome: "failed" };
  } catch (error) {
    if ("file" in one) await forgetUnheld(ctx, one.file.fileKey);
    return error instanceof DomainError ? refusedBecause(error) : failedBecause(error);
  }
}

/** An error says nothing about what was committed: the answer may have got lost. What cannot be asked now, the sweep does later. */
async function forgetUnheld(ctx: Context, fileKey: string): Promise<void> {
  const isHeld = await isHeldByVersion(ctx, fileKey).catch(() => true);
  if (!isHeld) await forget(ctx, fileKey);
}

const keepOne = (ctx: Context, one: Ready | Draft, target: Target): Promise<Imported> =>
  "file" in one ? keepVersion(ctx, one, target) : shareDraft(ctx, one, target);

/** A file that changed in the archive is the next version of its document, unless the check before sharing finds something new. */
async function keepVersion(ctx: Context, ready: Ready, target: Target): Promise<Imported> {
  const { begun, file, findings, uploader } = ready;
  if (!begun) throw new Error("a version of nothing");
  const found = findings.proposals.sensitive.map(({ kind }) => kind);
  if (found.length > 0 && !target.unchecked && begun.state === "shared") {
    await forget(ctx, file.fileKey);
    return { outcome: "held", document: begun.id, because: [...findingKeys(found), { key: "archive.versionHeld" }] };
  }
  await inTransaction({ ...ctx, actor: uploader }, (tx) => keepNext(tx, begun.id, file));
  const became = becameOf(ready, begun.id, target);
  return became.outcome === "imported" ? { ...became, outcome: "version" } : became;
}

/** What an earlier run kept as a draft, when this one shares it. */
async function shareDraft(ctx: Context, { item, authors, draft }: Draft, target: Target): Promise<Imported> {
  const owner = await findActor(ctx, draft.ownerId);
  if (!owner) throw new DomainError("conflict", "archive.ownerHasLeft");
  const own = { ...ctx, actor: owner };
  await readVersion(own, { version: draft.versions[0]?.id ?? "" });
  const { fileName, proposals } = await lastVersion(own, draft.id);
  const found = proposals?.sensitive.map(({ kind }) => kind) ?? [];
  if (found.length > 0 && !target.unchecked) return { outcome: "held", document: draft.id, because: findingKeys(found) };
  const final = finalMetadata({ metadata: item.metadata, fileName, proposed: proposals?.metadata }, target);
  const others = authors.filter((author) => author !== owner.personId);
  const links = { topics: final.topics.map(({ topicId }) => topicId), authors: others, circles: [target.circle], meeting: null };
  const wrote = others.length < authors.length ? "author" : "no";
  await shareDocument(own, { ...final, ...links, document: draft.id, wrote, validUntil: null, seen: "1" });
  return { outcome: "imported", document: draft.id };
}
