import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { BounceReport } from "@/lib/kernel/mail";
import { reportsFrom } from "@/lib/letters/bounces/commands";
import { bounceNews } from "@/lib/letters/bounces/input";
import { reportsIn } from "@/lib/platform/mail/bounce";

/** A mail that returns carries little more than the headers of what was sent. */
const LARGEST = 1_000_000;

/** What a request tells of mails that came back: a list in JSON, or else a returned mail as it is. */
export async function bouncesIn(request: Request): Promise<BounceReport[]> {
  const body = await bounded(request);
  if (!request.headers.get("content-type")?.includes("json")) return reportsIn(body);
  const news = bounceNews.safeParse(parsed(body));
  if (!news.success) throw new DomainError("invalid", "errors.invalid");
  return reportsFrom(news.data);
}

async function bounded(request: Request): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.length;
    if (size > LARGEST) throw new DomainError("invalid", "errors.tooLong");
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
}
