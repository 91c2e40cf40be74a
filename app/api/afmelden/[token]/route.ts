import { z } from "zod";
import { system } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { chooseByToken } from "@/lib/people/mail-choices/commands";
import { stoppable } from "@/lib/people/mail-choices/input";
import { logError } from "@/lib/platform/log";
import { ports } from "@/lib/web/ports";

type Props = { params: Promise<{ token: string }> };

const kindIn = (request: Request) => z.enum(stoppable).safeParse(new URL(request.url).searchParams.get("mail"));

/** For people, and for programs that only open links: the page with the button. Opening it stops nothing. */
export async function GET(request: Request, props: Props): Promise<Response> {
  const kind = kindIn(request);
  const path = `/afmelden/${encodeURIComponent((await props.params).token)}${kind.success ? `?mail=${kind.data}` : ""}`;
  return new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" } });
}

/**
 * One click in a mail program (RFC 8058), which sends no cookie and no origin. The token is all that it needs; whoever has it
 * can stop a kind of mail, and nothing else.
 */
export async function POST(request: Request, props: Props): Promise<Response> {
  const kind = kindIn(request);
  if (!kind.success) return answer(400);
  try {
    const ctx = { ...(await ports()), actor: system, now: new Date() };
    await chooseByToken(ctx, { token: (await props.params).token, kind: kind.data, wanted: false });
    return answer(200);
  } catch (error) {
    if (error instanceof DomainError) return answer(404);
    logError("stop-mail", error);
    return answer(500);
  }
}

const answer = (status: number) => new Response(null, { status, headers: { "Cache-Control": "no-store" } });
