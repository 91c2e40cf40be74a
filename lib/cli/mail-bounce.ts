/**
 * `npm run mail:bounce < message`: takes in a mail that came back, as Postfix hands it to a pipe. Asks the running server
 * when that holds the embedded database. Ends with 75 when the mail server should try again later.
 */
import { system } from "@/lib/kernel/actor";
import { recordBounces } from "@/lib/letters/bounces/commands";
import { DatabaseInUse } from "@/lib/platform/database/lock";
import { env } from "@/lib/platform/env";
import { reportsIn } from "@/lib/platform/mail/bounce";
import { openPorts } from "@/lib/platform/ports";

const TRY_AGAIN = 75;

const pieces: Buffer[] = [];
for await (const piece of process.stdin) pieces.push(piece as Buffer);
const message = Buffer.concat(pieces);

async function here() {
  const { ports, close } = await openPorts(env());
  try {
    return await recordBounces({ ...ports, actor: system, now: new Date() }, await reportsIn(message));
  } finally {
    await close();
  }
}

async function there(url: string): Promise<unknown> {
  const secret = env().mailHookSecret;
  if (!secret) throw new Error("The server holds the database: set MAIL_HOOK_SECRET for both, so that it can be told.");
  const headers = { authorization: `Bearer ${secret}`, "content-type": "message/rfc822" };
  const answer = await fetch(`${url}/api/mail/bounces`, { method: "POST", headers, body: new Uint8Array(message) });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  return answer.json();
}

try {
  const result = await here().catch((error: unknown) => {
    if (error instanceof DatabaseInUse && error.owner.url) return there(error.owner.url);
    throw error;
  });
  console.log(JSON.stringify(result));
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(TRY_AGAIN);
}
