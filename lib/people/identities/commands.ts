import "server-only";
import { and, eq } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { HOUR } from "@/lib/kernel/dates";
import { hashOf } from "@/lib/kernel/secrets";
import { stayWithin } from "@/lib/limits/commands";
import { isKeptOut, openSession } from "../sessions/commands";
import { findOrMakePerson } from "../sign-in/person";
import { people } from "../tables";
import { type Claims, provenAddress, type Refusal } from "./proof";
import { identities } from "./tables";

type Provider = { id: string; domains: string[] };
export type IdentityOutcome = { session: string } | { refused: Refusal | "left" | "suspended" };

/** Visits to a provider from one place in an hour: each costs it and us some work. */
const VISITS_FROM_ONE_PLACE = { most: 120, windowMs: HOUR };

/** Counts one press on the button of a provider. */
export async function startAtProvider(ctx: Context): Promise<void> {
  if (ctx.ip) await stayWithin(ctx, `provider-from:${hashOf(ctx.ip)}`, VISITS_FROM_ONE_PLACE, { key: "signIn.tooManyHere" });
}

/**
 * Signs in who a provider vouches for. The first time by a proven address, from then on by issuer and subject alone,
 * whatever the address is by then.
 */
export function signInByIdentity(ctx: Context, claims: Claims, provider: Provider): Promise<IdentityOutcome> {
  return inTransaction(ctx, async (tx) => {
    const known = await findOwner(tx, claims);
    if (known) return known.hasLeft ? { refused: "left" } : enter(tx, known.personId);
    const proof = provenAddress(claims, provider.domains);
    if ("refused" in proof) return proof;
    const personId = await findOrMakePerson(tx, proof.address);
    const row = { personId, issuer: claims.issuer, subject: claims.subject, provider: provider.id, lastUsedAt: tx.now, createdAt: tx.now };
    // Twice at once, as when a button is pressed twice: both are the same person by the same address.
    await tx.db.insert(identities).values(row).onConflictDoNothing();
    return enter(tx, personId);
  });
}

const enter = async (tx: Context, personId: string): Promise<IdentityOutcome> =>
  (await isKeptOut(tx, personId)) ? { refused: "suspended" } : { session: await openSession(tx, personId) };

async function findOwner(tx: Context, { issuer, subject }: Claims) {
  const [known] = await tx.db
    .update(identities)
    .set({ lastUsedAt: tx.now })
    .from(people)
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject), eq(people.id, identities.personId)))
    .returning({ personId: identities.personId, leftAt: people.leftAt });
  return known ? { personId: known.personId, hasLeft: known.leftAt !== null } : null;
}
