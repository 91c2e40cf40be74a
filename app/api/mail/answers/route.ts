import { system } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { env } from "@/lib/platform/env";
import { logError } from "@/lib/platform/log";
import { takeSigned } from "@/lib/questions/replies/commands";
import { answerIn } from "@/lib/web/answers";
import { machineAnswer } from "@/lib/web/machine";
import { ports } from "@/lib/web/ports";

/** Where a mail server or a provider brings a mail that answers a question, as it came, signed. Without a secret nobody may. */
export async function POST(request: Request): Promise<Response> {
  const { mailAnswersSecret: secret } = env();
  if (!secret) return machineAnswer({ error: "not_allowed" }, 401);
  try {
    const now = new Date();
    const brought = await answerIn(request, { secret, now });
    if (!brought) return machineAnswer({ error: "not_allowed" }, 401);
    const ctx = { ...(await ports()), actor: system, now };
    const state = await takeSigned(ctx, brought);
    return state ? machineAnswer({ state }) : machineAnswer({ error: "conflict" }, 409);
  } catch (error) {
    // A mail server tries again what fails; what is too large will be so each time.
    if (error instanceof DomainError) return machineAnswer({ error: error.code }, error.key === "errors.tooLong" ? 413 : 400);
    return machineAnswer({ error: "unexpected", reference: logError("answers", error) }, 500);
  }
}

/** Its files are read for what should not be shared. */
export const maxDuration = 300;
