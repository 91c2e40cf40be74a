import "server-only";
import type { z } from "zod";
import { DomainError } from "@/lib/kernel/errors";

/** Characters that a script of ours ever sends. */
const LONGEST = 10_000;

/** The JSON that a script of ours sends along, in the shape that is expected. */
export async function bodyOf<Shape extends z.ZodType>(request: Request, shape: Shape): Promise<z.output<Shape>> {
  const text = await request.text();
  const parsed = shape.safeParse(text.length > LONGEST ? undefined : jsonIn(text));
  if (!parsed.success) throw new DomainError("invalid", "errors.invalid");
  return parsed.data;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
