import "server-only";
import { createHmac } from "node:crypto";
import { MINUTE } from "@/lib/kernel/dates";
import { sameSecret } from "@/lib/kernel/secrets";

/** How far the clock of the sender may be from ours. */
const TOLERANCE = 5 * MINUTE;

/**
 * The signature of a message that a machine signed as the Standard Webhooks specification says: HMAC-SHA256 over its id, its moment
 * and its body as it came, in base64. Null when it is not ours, or not from now; without a secret nobody signs.
 */
export function signatureOf(request: Request, body: Buffer, { secret, now }: { secret: string | undefined; now: Date }): string | null {
  const header = (name: string) => request.headers.get(`webhook-${name}`) ?? "";
  const [id, timestamp] = [header("id"), header("timestamp")];
  if (!secret || !/^[\w.-]{1,200}$/.test(id) || !/^\d{10}$/.test(timestamp)) return null;
  if (Math.abs(Number(timestamp) * 1000 - now.getTime()) > TOLERANCE) return null;
  const expected = createHmac("sha256", secret).update(`${id}.${timestamp}.`).update(body).digest("base64");
  const given = header("signature").split(" ");
  return given.length <= 5 && given.some((one) => sameSecret(one, `v1,${expected}`)) ? expected : null;
}
