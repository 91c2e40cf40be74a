import { entriesOf, exportCircle } from "@/lib/circle-archive/queries";
import { zipResponse } from "@/lib/web/download";
import { route } from "@/lib/web/route";

/** Everything that a circle has as a zip file, for its leads. A POST, because it writes down that it was taken. */
export const POST = route<{ circle: string }>(async (ctx, _, { circle }) => {
  const archive = await exportCircle(ctx, { circle });
  return zipResponse(entriesOf(ctx, archive), `kring-${archive.circle.slug}-${ctx.now.toISOString().slice(0, 10)}.zip`);
});
