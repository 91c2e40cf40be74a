import { exportUsage } from "@/lib/landscape/sheet/commands";
import { sheetResponse } from "@/lib/web/download";
import { wordsIn } from "@/lib/web/form";
import { route } from "@/lib/web/route";

/** The register of one's organisation as CSV. A POST, because it writes down that it was taken. */
export const POST = route(async (ctx, request) => {
  const { bestuur = "" } = await wordsIn(request);
  return sheetResponse(await exportUsage(ctx, { organisation: bestuur }), "csv", ctx.now);
});
