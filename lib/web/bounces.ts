import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { BounceReport } from "@/lib/kernel/mail";
import { bounceNews, reportsFrom } from "@/lib/letters/bounces/input";
import { reportsIn } from "@/lib/platform/mail/bounce";
import { boundedBody } from "./body";

/** A mail that returns carries little more than the headers of what was sent. */
const LARGEST = 1_000_000;

/** What a request tells of mails that came back: a list in JSON, or else a returned mail as it is. */
export async function bouncesIn(request: Request): Promise<BounceReport[]> {
  const body = await boundedBody(request, LARGEST);
  if (!request.headers.get("content-type")?.includes("json")) return reportsIn(body);
  const news = bounceNews.safeParse(parsed(body));
  if (!news.success) throw new DomainError("invalid", "errors.invalid");
  return reportsFrom(news.data);
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
}
