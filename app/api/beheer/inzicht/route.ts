import { sheetOf } from "@/app/beheer/inzicht/_components/in-words";
import { exportReport } from "@/lib/admin/insight/commands";
import { insightInput, reportInput } from "@/lib/admin/insight/input";
import { notFound } from "@/lib/kernel/errors";
import { authorize } from "@/lib/policy/rules";
import { formatIn, sheetResponse } from "@/lib/web/download";
import { wordsIn } from "@/lib/web/form";
import { route } from "@/lib/web/route";

/** One table of figures as a file, in the reader's language. A POST, because it writes down that it was taken. */
export const POST = route(async (ctx, request) => {
  authorize(ctx.actor, "admin.enter", null);
  const asked = await wordsIn(request);
  const name = reportInput.safeParse(asked.rapport);
  if (!name.success) throw notFound();
  const taken = await exportReport(ctx, name.data, insightInput.parse(asked));
  return sheetResponse(sheetOf(taken, ctx.actor.locale), formatIn(asked.formaat), ctx.now);
});
