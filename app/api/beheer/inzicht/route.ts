import { sheetOf } from "@/app/beheer/inzicht/_components/in-words";
import { exportReport } from "@/lib/admin/insight/commands";
import { insightInput, reportInput } from "@/lib/admin/insight/input";
import { notFound } from "@/lib/kernel/errors";
import { formatIn, sheetResponse } from "@/lib/web/download";
import { route } from "@/lib/web/route";

/** One table of figures as a file, in the reader's language. */
export const GET = route(async (ctx, request) => {
  const { searchParams } = new URL(request.url);
  const name = reportInput.safeParse(searchParams.get("rapport"));
  if (!name.success) throw notFound();
  const taken = await exportReport(ctx, name.data, insightInput.parse(Object.fromEntries(searchParams)));
  return sheetResponse(sheetOf(taken, ctx.actor.locale), formatIn(searchParams.get("formaat")), ctx.now);
});
