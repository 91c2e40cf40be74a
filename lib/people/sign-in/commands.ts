import "server-only";
import { and, eq, gt, lt, sql } from "drizzle-orm";
import type { z } from "zod";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { after, HOUR, MINUTE } from "@/lib/kernel/dates";
import { DomainError } from "@/lib/kernel/errors";
import { newId, newSecret } from "@/lib/kernel/ids";
import { hashOf, newCode } from "@/lib/kernel/secrets";
import { stayWithin } from "@/lib/limits/commands";
import { enqueue } from "@/lib/outbox/commands";
import { openSession } from "../sessions/commands";
import type { askLinkInput, useCodeInput, useLinkInput } from "./input";
import { findOrMakePerson } from "./person";
import { signInTokens } from "./tables";

/** A link and its code live this long. */
export const LIFETIME = 15 * MINUTE;

/** Wrong codes before a token is dead: 5 of 1,000,000. */
const MOST_WRONG_CODES = 5;

/** Mails per address and hour: enough for a person who keeps mistyping, too few to bother anybody with. */
const MAILS = { most: 6, windowMs: HOUR };

/** Mails per origin and hour: a hall full of colleagues behind one address can sign in, a script cannot mail a whole country. */
const MAILS_FROM_ONE_PLACE = { most: 60, windowMs: HOUR };

/** Leaves the mail with link and code to the worker. The answer is the same for known and unknown addresses. */
export async function askLink(ctx: Context, input: z.output<typeof askLinkInput>): Promise<void> {
  if (ctx.ip) await stayWithin(ctx, `sign-in-from:${hashOf(ctx.ip)}`, MAILS_FROM_ONE_PLACE, { key: "signIn.tooManyHere" });
  await stayWithin(ctx, `sign-in:${input.email}`, MAILS, { key: "signIn.tooOften", field: "email" });
  const until = after(ctx.now, LIFETIME).toISOString();
  await enqueue(ctx, "mail.sign-in", { email: input.email, next: input.next, locale: ctx.actor.locale, letter: newId(), until });
}

/** Makes a link and a code for an address; earlier ones stop working. The worker calls this and mails them at once. */
export async function makeToken(ctx: Context, email: string, next: string): Promise<{ link: string; code: string }> {
  const link = newSecret();
  const code = newCode();
  const row = {
    email,
    linkHash: hashOf(link),
    codeHash: hashOf(`${email} ${code}`),
    wrongCodes: 0,
    next,
    expiresAt: after(ctx.now, LIFETIME),
    createdAt: ctx.now,
  };
  await ctx.db.insert(signInTokens).values(row).onConflictDoUpdate({ target: signInTokens.email, set: row });
  return { link, code };
}

type SignedIn = { session: string; next: string };

/** Exchanges a link for a session. Deleting the row is what makes it work once. */
export function signInByLink(ctx: Context, input: z.output<typeof useLinkInput>): Promise<SignedIn> {
  return inTransaction(ctx, async (tx) => {
    const [token] = await tx.db
      .delete(signInTokens)
      .where(and(eq(signInTokens.linkHash, hashOf(input.token)), gt(signInTokens.expiresAt, tx.now)))
      .returning();
    if (!token) throw new DomainError("conflict", "signIn.linkUsed");
    return signIn(tx, token);
  });
}

/** Exchanges a code for a session. A try is used up before the code is looked at, or many at once would all be the first. */
export async function signInByCode(ctx: Context, { email, code }: z.output<typeof useCodeInput>): Promise<SignedIn> {
  const signedIn = await inTransaction(ctx, async (tx) => {
    const [token] = await tx.db
      .update(signInTokens)
      .set({ wrongCodes: sql`${signInTokens.wrongCodes} + 1` })
      .where(and(eq(signInTokens.email, email), lt(signInTokens.wrongCodes, MOST_WRONG_CODES), gt(signInTokens.expiresAt, tx.now)))
      .returning();
    if (token?.codeHash !== hashOf(`${email} ${code}`)) return null;
    await tx.db.delete(signInTokens).where(eq(signInTokens.email, email));
    return signIn(tx, token);
  });
  if (!signedIn) throw new DomainError("conflict", "signIn.codeWrong", {}, "code");
  return signedIn;
}

async function signIn(tx: Context, token: { email: string; next: string }): Promise<SignedIn> {
  const personId = await findOrMakePerson(tx, token.email);
  return { session: await openSession(tx, personId), next: token.next };
}

/** Removes tokens that can no longer be used. */
export async function forgetOldTokens(ctx: Context): Promise<void> {
  await ctx.db.delete(signInTokens).where(lt(signInTokens.expiresAt, ctx.now));
}
