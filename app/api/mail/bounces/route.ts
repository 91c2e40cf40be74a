import { system } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { recordBounces } from "@/lib/letters/bounces/commands";
import { env } from "@/lib/platform/env";
import { logError } from "@/lib/platform/log";
import { bouncesIn } from "@/lib/web/bounces";
import { bringsSecret, machineAnswer } from "@/lib/web/machine";
import { ports } from "@/lib/web/ports";

/**
 * Where a mail server or a provider tells of mails that came back, with the secret in the Authorization header. Without a
 * secret nobody may.
 */
export async function POST(request: Request): Promise<Response> {
  if (!bringsSecret(request, env().mailHookSecret)) return machineAnswer({ error: "not_allowed" }, 401);
  try {
    const reports = await bouncesIn(request);
    return machineAnswer(await recordBounces({ ...(await ports()), actor: system, now: new Date() }, reports));
  } catch (error) {
    if (error instanceof DomainError) return machineAnswer({ error: error.code }, 400);
    return machineAnswer({ error: "unexpected", reference: logError("bounces", error) }, 500);
  }
}
