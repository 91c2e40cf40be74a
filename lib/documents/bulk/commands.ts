import "server-only";
import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { wordsFor } from "@/lib/i18n";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { after, DAY } from "@/lib/kernel/dates";
import { DomainError } from "@/lib/kernel/errors";
import type { Sheet } from "@/lib/kernel/sheet";
import { keepable } from "@/lib/kernel/text";
import { authorize } from "@/lib/policy/rules";
import { editDocument } from "../sharing/commands";
import type { ManyInput } from "./input";
import { metadataRows, namesFor, previewMany, readSheet, scopeOf } from "./queries";
import type { Wanted } from "./row";
import { sheetOf } from "./sheet";
import { metadataSheets } from "./tables";

/** Changes the chosen documents, all of them or none. What is so already stays untouched. */
export function changeMany(ctx: Context, input: ManyInput): Promise<{ changed: number }> {
  return inTransaction(ctx, async (tx) => {
    const previews = await previewMany(tx, input);
    if (previews.length < new Set(input.documents).size) throw new DomainError("conflict", "bulk.notAll");
    const [problem] = previews.flatMap(({ problems }) => problems);
    if (problem) throw new DomainError("invalid", problem.key);
    const changing = previews.filter(({ change }) => Object.keys(change).length > 0);
    if (changing.length === 0) throw new DomainError("conflict", "bulk.nothing");
    await changeEach(
      tx,
      changing.map(({ row, change }) => ({ id: row.id, change })),
    );
    return { changed: changing.length };
  });
}

/** In the order of their ids, so that two who change the same documents wait for each other instead of in a ring. */
async function changeEach(tx: Context, changes: { id: string; change: Wanted }[]): Promise<void> {
  const inOrder = [...changes].sort((one, other) => one.id.localeCompare(other.id));
  // The rules about one document are asked once more, of each.
  for (const { id, change } of inOrder) await editDocument(tx, { document: id, ...change });
}

/** The metadata of one's own documents, or of a circle that one leads, to take away. That it was taken is in the log. */
export function exportMetadata(ctx: Context, { circle }: { circle: string }): Promise<Sheet> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "document.upload", null);
    const scope = await scopeOf(tx, circle);
    const rows = await metadataRows(tx, { scope });
    await record(tx, {
      action: "export.metadata",
      subject: scope ? { kind: "circle", id: scope.id } : { kind: "person", id: tx.actor.personId ?? undefined },
      circleId: scope?.id,
      data: { rows: rows.length },
    });
    return sheetOf(
      rows,
      await namesFor(tx, rows),
      wordsFor(tx.actor.locale)("bulk.sheetTitle", { whose: scope ? "circle" : "mine", circle: scope?.name ?? "" }),
    );
  });
}

/** Keeps a sheet for a day, to be looked at before it goes in. */
export async function keepSheet(ctx: Context, { text }: { text: string }): Promise<string> {
  authorize(ctx.actor, "document.upload", null);
  const row = { text: keepable(text), madeBy: ctx.actor.personId ?? "", createdAt: ctx.now };
  const [sheet] = await ctx.db.insert(metadataSheets).values(row).returning({ id: metadataSheets.id });
  if (!sheet) throw new Error("no sheet was written");
  return sheet.id;
}

/** Does what a sheet says, for the lines that are right and change something: all of them, or none. The sheet itself is forgotten. */
export function bringSheetIn(ctx: Context, { sheet: id }: { sheet: string }): Promise<{ changed: number }> {
  return inTransaction(ctx, async (tx) => {
    const sheet = await readSheet(tx, id);
    const right = sheet.lines.filter(({ problems }) => problems.length === 0);
    const ready = sheet.isTooLong ? [] : right.filter(({ change }) => Object.keys(change).length > 0);
    if (ready.length === 0) throw new DomainError("conflict", "bulk.nothing");
    const counts = { changed: ready.length, same: right.length - ready.length, wrong: sheet.lines.length - right.length };
    const [claimed] = await tx.db
      .update(metadataSheets)
      .set({ doneAt: tx.now, text: "", counts })
      .where(and(eq(metadataSheets.id, id), eq(metadataSheets.madeBy, tx.actor.personId ?? sql`null`), isNull(metadataSheets.doneAt)))
      .returning({ id: metadataSheets.id });
    // Whoever presses twice brings in once.
    if (!claimed) throw new DomainError("conflict", "bulk.already");
    await changeEach(tx, ready);
    return { changed: ready.length };
  });
}

export async function forgetOldSheets(ctx: Context): Promise<void> {
  await ctx.db.delete(metadataSheets).where(lt(metadataSheets.createdAt, after(ctx.now, -DAY)));
}
