import "server-only";
import { record } from "@/lib/audit/commands";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { type LogFilter, logParams } from "./input";
import { type LogLine, logRows } from "./queries";

/** The rows of a filter to take away. That they were taken is itself in the log. */
export function exportLog(ctx: Context, filter: LogFilter): Promise<LogLine[]> {
  return inTransaction(ctx, async (tx) => {
    const rows = await logRows(tx, filter);
    const asked = Object.fromEntries(logParams({ ...filter, pagina: 1 }));
    await record(tx, { action: "export.log", subject: { kind: "export" }, data: { ...asked, rows: rows.length } });
    return rows;
  });
}
