import "server-only";
import type { z } from "zod";
import { DomainError } from "@/lib/kernel/errors";

/** Bytes that a script of ours ever sends. */
const LONGEST = 40_000;

/** The JSON that a script of ours sends along, in the shape that is expected. */
export async function bodyOf<Shape extends z.ZodType>(request: Request, shape: Shape): Promise<z.output<Shape>> {
  const parsed = shape.safeParse(jsonIn((await boundedBody(request, LONGEST)).toString()));
  if (!parsed.success) throw new DomainError("invalid", "errors.invalid");
  return parsed.data;
}

/** The whole body of a request, up to so many bytes: more is not even taken in. */
export async function boundedBody(request: Request, most: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.length;
    if (size > most) throw new DomainError("invalid", "errors.tooLong");
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
