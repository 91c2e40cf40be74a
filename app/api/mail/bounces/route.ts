import { system } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { sameSecret } from "@/lib/kernel/secrets";
import { recordBounces } from "@/lib/letters/bounces/commands";
import { env } from "@/lib/platform/env";
import { logError } from "@/lib/platform/log";
import { bouncesIn } from "@/lib/web/bounces";
import { ports } from "@/lib/web/ports";

/**
 * Where a mail server or a provider tells of mails that came back, with the secret in the Authorization header. Without a
 * secret nobody may.
 */
export async function POST(request: Request): Promise<Response> {
  const secret = env().mailHookSecret;
  const given = request.headers.get("authorization") ?? "";
  if (!secret || !sameSecret(given, `Bearer ${secret}`)) return answer({ error: "not_allowed" }, 401);
  try {
    const reports = await bouncesIn(request);
    return answer(await recordBounces({ ...(await ports()), actor: system, now: new Date() }, reports));
  } catch (error) {
    if (error instanceof DomainError) return answer({ error: error.code }, 400);
    return answer({ error: "unexpected", reference: logError("bounces", error) }, 500);
  }
}

const answer = (body: object, status = 200) => Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
