import { Readable } from "node:stream";
import { siteFile } from "@/lib/admin/site/queries";
import { dispositionOf } from "@/lib/documents/reading/disposition";
import { rangeOf } from "@/lib/documents/reading/range";
import { route } from "@/lib/web/route";

/** A film, picture or presentation of the public pages, whole or in parts: a film is looked at from anywhere. */
export const GET = route<{ file: string }>(async (ctx, request, { file: id }) => {
  const file = await siteFile(ctx, id);
  const isDownload = new URL(request.url).searchParams.has("download");
  const headers = {
    "Content-Type": file.mediaType,
    // A film says nothing of itself, and browsers would rather keep it than show it.
    "Content-Disposition":
      isDownload || !file.mediaType.startsWith("video/")
        ? dispositionOf({ name: file.fileName, mediaType: file.mediaType }, isDownload)
        : "inline",
    "Content-Security-Policy":
      file.mediaType === "application/pdf"
        ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"
        : "sandbox; default-src 'none'; media-src 'self'",
    "X-Content-Type-Options": "nosniff",
    // Another file has another address.
    "Cache-Control": "public, max-age=86400, immutable",
    "Accept-Ranges": "bytes",
    ETag: `"${file.sha256}"`,
  };
  if (request.headers.get("if-none-match") === headers.ETag) return new Response(null, { status: 304, headers });
  const range = rangeOf(request.headers.get("range"), file.size);
  if (range === "outside") return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${file.size}` } });
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  const body = Readable.toWeb(await ctx.files.open(file.fileKey, range ?? undefined)) as ReadableStream;
  const part: Record<string, string> = range ? { "Content-Range": `bytes ${start}-${end}/${file.size}` } : {};
  return new Response(body, { status: range ? 206 : 200, headers: { ...headers, ...part, "Content-Length": String(end - start + 1) } });
});
