import { annexIn, annexOf } from "@/lib/projects/purchase/annexes/queries";
import { formatIn, sheetResponse } from "@/lib/web/download";
import { route } from "@/lib/web/route";

/** The figures of a purchase as a file, for who takes part. */
export const GET = route<{ project: string }>(async (ctx, request, { project }) => {
  const asked = new URL(request.url).searchParams;
  const sheet = await annexOf(ctx, project, annexIn(asked.get("bijlage")));
  return sheetResponse(sheet, formatIn(asked.get("formaat") ?? undefined), ctx.now);
});
