import { emailAddress } from "../sign-in/input";

/** What a provider says about somebody, once its signature was checked. */
export type Claims = {
  issuer: string;
  subject: string;
  email?: string;
  /** Absent is another thing than false: Microsoft Entra ID never says it, others say false on purpose. */
  emailVerified?: boolean;
  /** The name to sign in with; an address in most organisations. */
  username?: string;
};

export type Refusal = "noAddress" | "unproven" | "elsewhere";
export type Proof = { address: string } | { refused: Refusal };

/**
 * The address that these claims prove. Without `domains` the provider must say that it verified it. With `domains` it
 * speaks for those only, and whatever it does not mention there is taken as verified: who names a domain trusts its
 * administrators. An address that is said to be unverified proves nothing anywhere.
 */
export function provenAddress({ email, emailVerified, username }: Claims, domains: string[]): Proof {
  const given = email ?? (domains.length > 0 ? username : undefined);
  const parsed = emailAddress.safeParse(given);
  if (!parsed.success) return { refused: "noAddress" };
  const address = parsed.data;
  if (domains.length > 0 && !domains.includes(address.split("@")[1] ?? "")) return { refused: "elsewhere" };
  const isProven = domains.length > 0 ? emailVerified !== false : emailVerified === true;
  return isProven ? { address } : { refused: "unproven" };
}
