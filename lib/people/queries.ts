import "server-only";
import { and, arrayOverlaps, asc, eq, isNull, ne, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { domainsOf } from "./domains";
import { photoMark } from "./photos/mark";
import { organisations, people } from "./tables";

export type Organisation = { id: string; slug: string; name: string };

/** Every organisation that a member can work for; companies are not among them. */
export function listOrganisations(ctx: Context): Promise<Organisation[]> {
  return ctx.db
    .select({ id: organisations.id, slug: organisations.slug, name: organisations.name })
    .from(organisations)
    .where(and(ne(organisations.kind, "company"), isNull(organisations.mergedInto)))
    .orderBy(asc(organisations.name));
}

/** The organisation whose mail domain this address has. A municipality shares its domain with its OCMW and comes first. */
export async function organisationForDomain(ctx: Context, email: string): Promise<Organisation | null> {
  const domains = domainsOf(email);
  if (domains.length === 0) return null;
  const [found] = await ctx.db
    .select({ id: organisations.id, slug: organisations.slug, name: organisations.name })
    .from(organisations)
    .where(arrayOverlaps(organisations.mailDomains, domains))
    .orderBy(sql`${organisations.kind} <> 'municipality'`, asc(organisations.name));
  return found ?? null;
}

/** The municipality where the actor works, as a NIS code. */
export async function workplace(ctx: Context): Promise<string | null> {
  if (!ctx.actor.organisationId) return null;
  const [home] = await ctx.db.select({ nis: organisations.nis }).from(organisations).where(eq(organisations.id, ctx.actor.organisationId));
  return home?.nis ?? null;
}

/** What a person wrote about themselves, for their own form. */
export async function ownProfile(ctx: Context) {
  if (!ctx.actor.personId) throw new DomainError("not_signed_in", "errors.notSignedIn");
  const [profile] = await ctx.db
    .select({
      slug: people.slug,
      name: people.name,
      email: people.email,
      jobTitle: people.jobTitle,
      organisationId: people.organisationId,
      organisation: organisations.name,
      phone: people.phone,
      phoneVisibility: people.phoneVisibility,
      introduction: people.introduction,
      reachableAt: people.reachableAt,
      absentUntil: people.absentUntil,
      photo: photoMark,
      locale: people.locale,
    })
    .from(people)
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(eq(people.id, ctx.actor.personId));
  if (!profile) throw notFound();
  return profile;
}
