import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { addressPart, receivePart } from "@/lib/documents/uploads/commands";
import { partInput } from "@/lib/documents/uploads/input";
import { DomainError } from "@/lib/kernel/errors";
import { bodyOf } from "@/lib/web/body";
import { route } from "@/lib/web/route";

type Params = { upload: string; part: string };

const numberIn = (part: string): number => {
  const { success, data } = partInput.shape.number.safeParse(part);
  if (!success) throw new DomainError("not_found", "errors.notFound");
  return data;
};

/** Asks where to bring a part, having said what its hash is: to the store itself, or here. */
export const POST = route<Params>(async (ctx, request, { upload, part }) => {
  const { sha256 } = await bodyOf(request, partInput.pick({ sha256: true }));
  const address = await addressPart(ctx, { upload, number: numberIn(part), sha256 });
  const here = new URL(request.url).pathname;
  return Response.json({ address: address ?? here }, { headers: { "Cache-Control": "private, no-store" } });
});

/** Takes the bytes of a part in, as they stream. */
export const PUT = route<Params>(async (ctx, request, { upload, part }) => {
  if (!request.body) throw new DomainError("invalid", "errors.invalid");
  const content = Readable.fromWeb(request.body as ReadableStream);
  await receivePart(ctx, { upload, number: numberIn(part), content });
  return new Response(null, { status: 204 });
});
