import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { findPhoto } from "@/lib/people/photos/queries";
import { route } from "@/lib/web/route";

/** A colleague's photo, for members. It differs for no two of them, but a cache between us and a visitor may not keep it. */
export const GET = route<{ person: string }>(async (ctx, request, { person }) => {
  const { key, mark } = await findPhoto(ctx, person);
  const headers = {
    "Content-Type": "image/webp",
    "Content-Disposition": "inline",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    // An hour, and only for this session: its address changes with the photo.
    "Cache-Control": "private, max-age=3600",
    Vary: "Cookie",
    ETag: `"${mark}"`,
  };
  if (request.headers.get("if-none-match") === headers.ETag) return new Response(null, { status: 304, headers });
  const content = Readable.toWeb(await ctx.files.open(key)) as ReadableStream;
  return new Response(content as unknown as BodyInit, { headers });
});
