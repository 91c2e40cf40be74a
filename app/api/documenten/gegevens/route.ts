import { exportMetadata } from "@/lib/documents/bulk/commands";
import { formatIn, sheetResponse } from "@/lib/web/download";
import { wordsIn } from "@/lib/web/form";
import { route } from "@/lib/web/route";

/** Metadata of one's own documents, or of a circle that one leads, as a file. A POST, because it writes down that it was taken. */
export const POST = route(async (ctx, request) => {
  const { kring = "", formaat } = await wordsIn(request);
  return sheetResponse(await exportMetadata(ctx, { circle: kring }), formatIn(formaat), ctx.now);
});
