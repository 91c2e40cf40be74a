import "server-only";
import type { ReceivedMail } from "@/lib/kernel/mail";
import { readAnswer } from "@/lib/platform/mail/answer";
import { boundedBody } from "./body";
import { signatureOf } from "./signed";

/** A mail with a few photographs in it. */
const LARGEST = 25_000_000;

type Brought = { signature: string; mail: ReceivedMail };

/** The mail that a request brings, and what it is signed with; null when who brings it does not know the secret. */
export async function answerIn(request: Request, by: { secret: string; now: Date }): Promise<Brought | null> {
  const body = await boundedBody(request, LARGEST);
  const signature = signatureOf(request, body, by);
  return signature ? { signature, mail: await readAnswer(body) } : null;
}
