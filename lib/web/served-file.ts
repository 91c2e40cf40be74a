import "server-only";
import { Readable } from "node:stream";
import type { Context } from "@/lib/kernel/context";
import { rangeOf } from "./range";

type Stored = { key: string; size: number; sha256: string };

/** A stored file as an answer: whole, in part, or not at all when the browser has it already. */
export async function servedFile(
  ctx: Context,
  request: Request,
  { key, size, sha256 }: Stored,
  own: Record<string, string>,
): Promise<Response> {
  const headers = { ...own, "X-Content-Type-Options": "nosniff", "Accept-Ranges": "bytes", ETag: `"${sha256}"` };
  if (request.headers.get("if-none-match") === headers.ETag) return new Response(null, { status: 304, headers });
  const range = rangeOf(request.headers.get("range"), size);
  if (range === "outside") return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${size}` } });
  const { start, end } = range ?? { start: 0, end: size - 1 };
  const body = Readable.toWeb(await ctx.files.open(key, range ?? undefined)) as ReadableStream;
  const part: Record<string, string> = range ? { "Content-Range": `bytes ${start}-${end}/${size}` } : {};
  return new Response(body, { status: range ? 206 : 200, headers: { ...headers, ...part, "Content-Length": String(end - start + 1) } });
}
