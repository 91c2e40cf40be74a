import { Readable } from "node:stream";
import { dispositionOf } from "@/lib/documents/reading/disposition";
import { findFile } from "@/lib/documents/reading/queries";
import { rangeOf } from "@/lib/documents/reading/range";
import { route } from "@/lib/web/route";

/** Nothing in an uploaded file may run or reach us. Browsers refuse to show a PDF in a sandbox, and a PDF runs nothing here. */
const policies = { pdf: "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'", other: "sandbox; default-src 'none'" };

/** Opens or downloads the file of a document, for whoever may read it. */
export const GET = route<{ document: string }>(async (ctx, request, { document }) => {
  const { searchParams } = new URL(request.url);
  const file = await findFile(ctx, { document, number: versionIn(searchParams.get("versie")) });
  const disposition = dispositionOf(file, searchParams.has("download"));
  const address = await ctx.files.link(file.key, { mediaType: file.mediaType, disposition });
  // Asked for again at each click: whoever may no longer read it gets no new address.
  if (address)
    return new Response(null, {
      status: 303,
      headers: { Location: address, "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" },
    });
  const headers = {
    "Content-Type": file.mediaType,
    "Content-Disposition": disposition,
    "Content-Security-Policy": file.mediaType === "application/pdf" ? policies.pdf : policies.other,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-cache",
    "Accept-Ranges": "bytes",
    ETag: `"${file.sha256}"`,
  };
  if (request.headers.get("if-none-match") === headers.ETag) return new Response(null, { status: 304, headers });
  const range = rangeOf(request.headers.get("range"), file.size);
  if (range === "outside") return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${file.size}` } });
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  const body = Readable.toWeb(await ctx.files.open(file.key, range ?? undefined)) as ReadableStream;
  const part: Record<string, string> = range ? { "Content-Range": `bytes ${start}-${end}/${file.size}` } : {};
  return new Response(body, { status: range ? 206 : 200, headers: { ...headers, ...part, "Content-Length": String(end - start + 1) } });
});

/** What is no number of a version asks for the current one. */
const versionIn = (asked: string | null): number | undefined => (/^[1-9]\d{0,5}$/.test(asked ?? "") ? Number(asked) : undefined);
