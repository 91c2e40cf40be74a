import "server-only";
import { eq } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { chooseMails } from "@/lib/people/mail-choices/commands";
import { digestKinds } from "@/lib/people/mail-choices/kinds";
import { readableCircles } from "@/lib/policy/scope";
import { mutedCircles } from "../tables";
import type { TellingInput } from "./input";

/** A person chooses of what they are told, when, and from which of their circles not. */
export function chooseTelling(ctx: Context, { inDigest, muted, ...mails }: TellingInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const lines = Object.fromEntries(digestKinds.map((kind) => [kind, inDigest.includes(kind) ? "digest" : "never"]));
    await chooseMails(tx, { ...mails, ...lines });
    const personId = tx.actor.personId ?? "";
    await tx.db.delete(mutedCircles).where(eq(mutedCircles.personId, personId));
    const own = readableCircles(tx.actor).filter((circle) => muted.includes(circle));
    if (own.length > 0) await tx.db.insert(mutedCircles).values(own.map((circleId) => ({ personId, circleId, createdAt: tx.now })));
  });
}
