import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { enqueue } from "@/lib/outbox/commands";
import { organisations, people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import type { UsageInput } from "./input";
import { takeProduct } from "./products/take";
import { products, productUses } from "./tables";

type Kept = { id: string; product: string; organisation: string };

/** Writes down that an organisation uses a product, or corrects that. A product that nobody named yet is made. */
export function keepUsage(ctx: Context, input: UsageInput): Promise<Kept> {
  return inTransaction(ctx, async (tx) => {
    const before = input.entry ? await findEntry(tx, input.entry) : null;
    const organisationId = before?.organisationId ?? (input.organisation || tx.actor.organisationId);
    if (!organisationId) throw new DomainError("not_allowed", "errors.notAllowed");
    authorize(tx.actor, "usage.keep", { organisationId });
    const organisation = await slugOfOrganisation(tx, organisationId);
    const contactId = await contactOf(tx, input.contact, organisationId);
    const productId = await takeProduct(tx, input);
    const { state, since, contractEnd, noticeMonths, lessons } = input;
    const said = { state, since, contractEnd: contractEnd || null, noticeMonths, lessons };
    const row = { ...said, contactId, mayCall: contactId !== null && input.mayCall !== "" };
    const id = await write(tx, { ...row, productId, organisationId, before: before?.id });
    for (const product of new Set([productId, before?.productId ?? productId]))
      await enqueue(tx, "search.index", { kind: "product", id: product });
    return { id, product: productId, organisation };
  });
}

type Written = Omit<typeof productUses.$inferInsert, "vouchedAt" | "id"> & { before?: string };

/** Who writes it stands for it. One organisation has one entry of a product. */
async function write(tx: Context, { before, ...row }: Written): Promise<string> {
  const whole = { ...row, savedBy: tx.actor.personId, vouchedAt: tx.now, askedAt: null };
  const [twin] = await tx.db
    .select({ id: productUses.id })
    .from(productUses)
    .where(and(eq(productUses.organisationId, row.organisationId), eq(productUses.productId, row.productId)));
  const isThere = new DomainError("conflict", "landscape.alreadyThere", {}, "product");
  if (twin && twin.id !== before) throw isThere;
  const [written] = before
    ? await tx.db.update(productUses).set(whole).where(eq(productUses.id, before)).returning({ id: productUses.id })
    : await tx.db
        .insert(productUses)
        .values({ ...whole, createdAt: tx.now })
        .onConflictDoNothing()
        .returning({ id: productUses.id });
  if (!written) throw isThere;
  return written.id;
}

async function findEntry(tx: Context, id: string) {
  authorize(tx.actor, "landscape.read", null);
  const [row] = await tx.db
    .select({
      id: productUses.id,
      organisationId: productUses.organisationId,
      productId: productUses.productId,
      name: products.name,
    })
    .from(productUses)
    .innerJoin(products, eq(products.id, productUses.productId))
    .where(eq(productUses.id, id))
    .for("update");
  if (!row) throw notFound();
  return row;
}

/** Companies keep no register, and one that was merged is kept under its new name. */
async function slugOfOrganisation(tx: Context, id: string): Promise<string> {
  const [row] = await tx.db
    .select({ slug: organisations.slug, kind: organisations.kind })
    .from(organisations)
    .where(and(eq(organisations.id, id), isNull(organisations.mergedInto)));
  if (!row || row.kind === "company") throw notFound();
  return row.slug;
}

async function contactOf(tx: Context, contact: string, organisationId: string): Promise<string | null> {
  if (contact === "") return null;
  const [person] = await tx.db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, contact), eq(people.organisationId, organisationId), isNull(people.leftAt)));
  if (!person) throw new DomainError("invalid", "landscape.contactElsewhere", {}, "contact");
  return person.id;
}

/** Takes an entry out of its organisation's register. */
export function removeUsage(ctx: Context, { entry }: { entry: string }): Promise<{ name: string; organisation: string }> {
  return inTransaction(ctx, async (tx) => {
    const { organisationId, productId, name } = await findEntry(tx, entry);
    authorize(tx.actor, "usage.keep", { organisationId });
    await tx.db.delete(productUses).where(eq(productUses.id, entry));
    await record(tx, { action: "usage.removed", subject: { kind: "organisation", id: organisationId }, data: { name } });
    await enqueue(tx, "search.index", { kind: "product", id: productId });
    const [organisation] = await tx.db.select({ slug: organisations.slug }).from(organisations).where(eq(organisations.id, organisationId));
    return { name, organisation: organisation?.slug ?? "" };
  });
}
