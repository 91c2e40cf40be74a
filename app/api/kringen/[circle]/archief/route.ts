import { Readable } from "node:stream";
import { entriesOf, exportCircle } from "@/lib/circle-archive/queries";
import { zipped } from "@/lib/kernel/zip";
import { route } from "@/lib/web/route";

/** Everything that a circle has as a zip file, for its leads. A POST, because it writes down that it was taken. */
export const POST = route<{ circle: string }>(async (ctx, _, { circle }) => {
  const archive = await exportCircle(ctx, { circle });
  return new Response(Readable.toWeb(Readable.from(zipped(entriesOf(ctx, archive)), { objectMode: false })) as ReadableStream, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="kring-${archive.circle.slug}-${ctx.now.toISOString().slice(0, 10)}.zip"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
});
