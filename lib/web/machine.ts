import "server-only";
import { sameSecret } from "@/lib/kernel/secrets";

/** For doors at which a machine knocks: whether it brings this secret, in the Authorization header alone. Without a secret nobody does. */
export const bringsSecret = (request: Request, secret: string | undefined): boolean =>
  secret !== undefined && sameSecret(request.headers.get("authorization") ?? "", `Bearer ${secret}`);

/** What it hears, and what nobody in between may keep. */
export const machineAnswer = (body: object, status = 200): Response =>
  Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
