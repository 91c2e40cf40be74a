import "server-only";
import { and, eq, isNull, lt, ne, sql } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { wordsFor } from "@/lib/i18n";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { after, DAY } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import type { Sheet } from "@/lib/kernel/sheet";
import { keepable } from "@/lib/kernel/text";
import { organisations } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { keepUsage, removeUsage } from "../commands";
import { usageInput } from "../input";
import { type UsageSheetCounts, usageSheets } from "../tables";
import { namesFor, readUsageSheet, usageRows } from "./queries";
import type { UsageRow } from "./row";
import { type CheckedLine, sheetOf } from "./sheet";

async function ownRegister(tx: Context, slug: string) {
  authorize(tx.actor, "landscape.read", null);
  const [organisation] = await tx.db
    .select({ id: organisations.id, name: organisations.name, slug: organisations.slug })
    .from(organisations)
    .where(and(eq(organisations.slug, slug), ne(organisations.kind, "company"), isNull(organisations.mergedInto)));
  if (!organisation) throw notFound();
  authorize(tx.actor, "usage.keep", { organisationId: organisation.id });
  return organisation;
}

/** The register of an organisation, to take away. That it was taken is in the log. */
export function exportUsage(ctx: Context, { organisation: slug }: { organisation: string }): Promise<Sheet> {
  return inTransaction(ctx, async (tx) => {
    const organisation = await ownRegister(tx, slug);
    const rows = await usageRows(tx, organisation.id);
    const subject = { kind: "organisation", id: organisation.id };
    await record(tx, { action: "export.usage", subject, data: { rows: rows.length } });
    const title = wordsFor(tx.actor.locale)("landscape.sheetTitle", { organisation: organisation.name });
    return sheetOf(rows, await namesFor(tx, organisation.id), title);
  });
}

/** Keeps a sheet for a day, to be looked at before it goes in. */
export async function keepUsageSheet(ctx: Context, { organisation: slug, text }: { organisation: string; text: string }): Promise<string> {
  const { id: organisationId } = await ownRegister(ctx, slug);
  const row = { organisationId, text: keepable(text), madeBy: ctx.actor.personId ?? "", createdAt: ctx.now };
  const [sheet] = await ctx.db.insert(usageSheets).values(row).returning({ id: usageSheets.id });
  if (!sheet) throw new Error("no sheet was written");
  return sheet.id;
}

/** Does what a sheet says: all of it, as it was shown, or nothing. The sheet itself is forgotten. */
export function bringUsageSheetIn(ctx: Context, { sheet: id, seen }: { sheet: string; seen: string }): Promise<UsageSheetCounts> {
  return inTransaction(ctx, async (tx) => {
    const sheet = await agreedSheet(tx, id, seen);
    const linesOf = (outcome: CheckedLine["outcome"]) => sheet.lines.filter((line) => line.outcome === outcome);
    const counts = { added: linesOf("add").length, changed: linesOf("change").length, removed: linesOf("remove").length };
    await claim(tx, id, counts);
    // What goes makes place first.
    for (const { row } of linesOf("remove")) if (row) await removeUsage(tx, { entry: row.id });
    for (const line of [...linesOf("change"), ...linesOf("add")]) await keepUsage(tx, inputOf(line, sheet.organisation.id));
    return counts;
  });
}

/** A sheet in which nothing is wrong, that changes something, and that would do what was shown. */
async function agreedSheet(tx: Context, id: string, seen: string) {
  const sheet = await readUsageSheet(tx, id);
  const refuse = (key: string) => new DomainError("conflict", key);
  if (sheet.doneAt) throw refuse("landscape.sheetAlready");
  if (sheet.isTooLong || sheet.lines.some(({ problems }) => problems.length > 0)) throw refuse("landscape.sheetWrong");
  // Somebody else changed the register since it was shown: what was agreed to is no longer what would happen.
  if (sheet.seen !== seen) throw refuse("landscape.sheetMoved");
  if (sheet.lines.every(({ outcome }) => outcome === "same")) throw refuse("landscape.sheetNothing");
  return sheet;
}

/** Whoever presses twice brings in once. */
async function claim(tx: Context, id: string, counts: UsageSheetCounts): Promise<void> {
  const [claimed] = await tx.db
    .update(usageSheets)
    .set({ doneAt: tx.now, text: "", counts })
    .where(and(eq(usageSheets.id, id), eq(usageSheets.madeBy, tx.actor.personId ?? sql`null`), isNull(usageSheets.doneAt)))
    .returning({ id: usageSheets.id });
  if (!claimed) throw new DomainError("conflict", "landscape.sheetAlready");
}

/** A line as the form of one entry would send it, so that both meet the same rules. */
function inputOf({ row, change }: CheckedLine, organisation: string) {
  const whole: Partial<UsageRow> = { ...row, ...change };
  return usageInput.parse({
    entry: row?.id ?? "",
    organisation,
    product: whole.product,
    supplier: whole.supplier,
    kind: whole.kind ?? "",
    state: whole.state ?? "inUse",
    since: String(whole.since ?? ""),
    contractEnd: whole.contractEnd ?? "",
    noticeMonths: String(whole.noticeMonths ?? ""),
    lessons: whole.lessons,
    contact: whole.contact ?? "",
    mayCall: whole.mayCall ? "yes" : "",
  });
}

export async function forgetOldUsageSheets(ctx: Context): Promise<void> {
  await ctx.db.delete(usageSheets).where(lt(usageSheets.createdAt, after(ctx.now, -DAY)));
}
