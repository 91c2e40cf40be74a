import "server-only";
import { eq } from "drizzle-orm";
import { formerNames, municipalities, municipality } from "@/lib/geography/places";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { slugOf } from "@/lib/kernel/ids";
import { authorize } from "@/lib/policy/rules";
import { organisations } from "../tables";

const shown = {
  id: organisations.id,
  slug: organisations.slug,
  name: organisations.name,
  kind: organisations.kind,
  nis: organisations.nis,
  mergedInto: organisations.mergedInto,
};

/** An organisation by its address, for everybody. `moved` is where an address leads that went out of use. */
export async function findOrganisation(ctx: Context, slug: string) {
  const [row] = await ctx.db.select(shown).from(organisations).where(eq(organisations.slug, slug));
  if (!row) return { moved: await currentSlug(ctx, slug) };
  const { mergedInto, ...organisation } = row;
  if (mergedInto) return { moved: await slugById(ctx, mergedInto) };
  return { moved: null, ...organisation, municipality: municipality(organisation.nis ?? "")?.name ?? null };
}

/** `gemeente-meulebeke` is part of `gemeente-tielt` since 2025. */
async function currentSlug(ctx: Context, slug: string): Promise<string> {
  const [, prefix = "", place = ""] = /^(gemeente-|ocmw-)(.+)$/.exec(slug) ?? [];
  const current = formerNames().find(({ old }) => slugOf(old) === place)?.current;
  const successor = municipalities().find(({ name }) => name === current);
  if (!successor) throw notFound();
  const [row] = await ctx.db
    .select({ slug: organisations.slug })
    .from(organisations)
    .where(eq(organisations.slug, `${prefix}${successor.slug}`));
  if (!row) throw notFound();
  return row.slug;
}

async function slugById(ctx: Context, id: string): Promise<string> {
  const [row] = await ctx.db.select({ slug: organisations.slug }).from(organisations).where(eq(organisations.id, id));
  if (!row) throw notFound();
  return row.slug;
}

/** What the form of an admin starts with. */
export async function organisationForm(ctx: Context, slug: string) {
  authorize(ctx.actor, "organisation.keep", null);
  const [row] = await ctx.db
    .select({ ...shown, mailDomains: organisations.mailDomains })
    .from(organisations)
    .where(eq(organisations.slug, slug));
  if (!row || row.mergedInto) throw notFound();
  return { ...row, municipality: municipality(row.nis ?? "")?.name ?? "" };
}
