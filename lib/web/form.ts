import "server-only";
import { DomainError } from "@/lib/kernel/errors";

/** A browser shows an answer only once it has sent everything: what is too large is read on this many times its limit, and forgotten. */
const PATIENCE = 5;

/** A form of a few words takes no more than this. */
const WORDS_BYTES = 10_000;

/** The words of a small form, by their names. */
export async function wordsIn(request: Request): Promise<Record<string, string>> {
  const form = await smallForm(request, WORDS_BYTES);
  if (!form) throw new DomainError("invalid", "errors.invalid");
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}

/** A small form with a file in it, whole. `null` when it is larger than `most` bytes. */
export async function smallForm(request: Request, most: number): Promise<FormData | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.length;
    if (size > most * PATIENCE) break;
    if (size <= most) pieces.push(piece);
  }
  if (size > most) return null;
  const type = request.headers.get("content-type") ?? "";
  return new Response(Buffer.concat(pieces), { headers: { "Content-Type": type } }).formData().catch(() => {
    throw new DomainError("invalid", "errors.invalid");
  });
}

/** The bytes of a file in a form; none when no file was chosen. */
export async function fileIn(form: FormData, name: string): Promise<Buffer | null> {
  const file = form.get(name);
  return file instanceof File && file.size > 0 ? Buffer.from(await file.arrayBuffer()) : null;
}
