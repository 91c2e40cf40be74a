import "server-only";
import { record } from "@/lib/audit/commands";
import { type Context, inTransaction } from "@/lib/kernel/context";
import type { InsightFilter, ReportName } from "./input";
import { type Report, report } from "./queries";

/** A table of figures to take away. That it was taken is in the log. */
export function exportReport(ctx: Context, name: ReportName, filter: InsightFilter): Promise<Report> {
  return inTransaction(ctx, async (tx) => {
    const taken = await report(tx, name, filter);
    await record(tx, { action: "export.insight", subject: { kind: "export" }, data: { report: name, ...filter, rows: taken.rows.length } });
    return taken;
  });
}
