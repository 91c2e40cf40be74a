import { findPreview } from "@/lib/documents/previews/queries";
import { route } from "@/lib/web/route";
import { servedFile } from "@/lib/web/served-file";

/** Asked for again each time, so that whoever may no longer read it sees it no longer. */
const headers = {
  "Cache-Control": "private, no-cache",
  "Content-Disposition": "inline",
  "Content-Security-Policy": "sandbox; default-src 'none'",
  "X-Content-Type-Options": "nosniff",
};

/** A page of a document as a picture. */
export const GET = route<{ document: string; page: string }>(async (ctx, request, { document, page }) => {
  const { kind, file, mark, make } = await findPreview(ctx, { document, page: Number(page) });
  if (kind === "picture") return servedFile(ctx, request, file, { ...headers, "Content-Type": file.mediaType });
  const own = { ...headers, ETag: mark };
  if (request.headers.get("if-none-match") === mark) return new Response(null, { status: 304, headers: own });
  return new Response(new Uint8Array(await make(request.signal)), { headers: { ...own, "Content-Type": "image/webp" } });
});
