import "server-only";
import { and, asc, count, countDistinct, desc, eq, ilike, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { readableDocuments } from "@/lib/documents/queries";
import { documents } from "@/lib/documents/tables";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { readablePeople } from "@/lib/membership/colleagues/queries";
import { organisations, people } from "@/lib/people/tables";
import { authorize, can } from "@/lib/policy/rules";
import { readableQuestions } from "@/lib/questions/queries";
import { questions } from "@/lib/questions/tables";
import { isThere, nearFirst } from "./around";
import type { Where } from "./input";
import type { ProductKind } from "./kinds";
import { productKey, supplierKey } from "./spelling";
import { isOld } from "./stale/old";
import { products, productUses } from "./tables";

const likeIt = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

type Asked = { q: string; kind?: ProductKind; where: Where };
const MOST_PRODUCTS = 200;

/** Products by how many organisations there use them now, most used first. */
export async function listProducts(ctx: Context, { q, kind, where }: Asked) {
  authorize(ctx.actor, "landscape.read", null);
  const words = q.split(/\s+/).filter(Boolean);
  const named = (word: string): SQL | undefined =>
    or(ilike(products.name, likeIt(word)), ilike(products.supplier, likeIt(word)), ilike(products.nameKey, likeIt(productKey(word, ""))));
  const mine = sql<boolean>`coalesce(bool_or(${productUses.organisationId} = ${ctx.actor.organisationId}::uuid), false)`;
  const conditions = [isNull(products.mergedInto), ne(productUses.state, "stopped"), kind && eq(products.kind, kind)];
  return ctx.db
    .select({
      id: products.id,
      name: products.name,
      supplier: products.supplier,
      kind: products.kind,
      users: countDistinct(productUses.organisationId),
      isMine: mine,
    })
    .from(products)
    .innerJoin(productUses, eq(productUses.productId, products.id))
    .innerJoin(organisations, eq(organisations.id, productUses.organisationId))
    .where(and(...conditions, ...words.map(named), await isThere(ctx, where)))
    .groupBy(products.id)
    .orderBy(desc(countDistinct(productUses.organisationId)), asc(products.name))
    .limit(MOST_PRODUCTS);
}
export type ProductLine = Awaited<ReturnType<typeof listProducts>>[number];

/** Only who still works there is named. */
const contactThere = sql<string | null>`(select p.id from ${people} p where p.id = ${productUses.contactId}
  and p.organisation_id = ${productUses.organisationId} and p.left_at is null and p.suspended_at is null)`;

const entry = {
  id: productUses.id,
  productId: productUses.productId,
  product: products.name,
  supplier: products.supplier,
  kind: products.kind,
  organisationId: productUses.organisationId,
  organisation: organisations.name,
  organisationSlug: organisations.slug,
  nis: organisations.nis,
  state: productUses.state,
  since: productUses.since,
  contractEnd: productUses.contractEnd,
  noticeMonths: productUses.noticeMonths,
  lessons: productUses.lessons,
  mayCall: productUses.mayCall,
  contactId: contactThere,
  vouchedAt: productUses.vouchedAt,
};

export const entries = (ctx: Context) =>
  ctx.db
    .select(entry)
    .from(productUses)
    .innerJoin(products, eq(products.id, productUses.productId))
    .innerJoin(organisations, eq(organisations.id, productUses.organisationId));
type EntryRow = Awaited<ReturnType<typeof entries>>[number];

/** Entries with whom one may ask about each: a phone number only where its owner shows it and says that one may call. */
export async function withContacts(ctx: Context, rows: EntryRow[]) {
  const contacts = await readablePeople(ctx, [...new Set(rows.flatMap(({ contactId }) => contactId ?? []))]);
  return rows.map(({ contactId, ...row }) => {
    const contact = contacts.find(({ id }) => id === contactId) ?? null;
    return {
      ...row,
      isOld: isOld(row, ctx.now),
      isMine: can(ctx.actor, "usage.keep", row),
      contact: contact && { ...contact, phone: row.mayCall ? contact.phone : null },
    };
  });
}
export type Entry = Awaited<ReturnType<typeof withContacts>>[number];

/** A product with who uses it, nearest first. `moved` is where one leads that was merged. */
export async function findProduct(ctx: Context, id: string, where: Where = "overal") {
  authorize(ctx.actor, "landscape.read", null);
  if (!isId(id)) throw notFound();
  const [product] = await ctx.db.select().from(products).where(eq(products.id, id));
  if (!product) throw notFound();
  if (product.mergedInto) return { moved: product.mergedInto };
  const there = and(eq(productUses.productId, id), await isThere(ctx, where));
  const [rows, everywhere] = await Promise.all([
    entries(ctx).where(there),
    ctx.db
      .select({ users: count() })
      .from(productUses)
      .where(and(eq(productUses.productId, id), ne(productUses.state, "stopped"))),
  ]);
  const near = (await nearFirst(ctx))(await withContacts(ctx, rows));
  const uses = [...near.filter(({ state }) => state !== "stopped"), ...near.filter(({ state }) => state === "stopped")];
  const { name, supplier, kind, topics } = product;
  return { moved: null, id, name, supplier, kind, topics, uses, users: everywhere[0]?.users ?? 0 };
}
export type ProductView = Extract<Awaited<ReturnType<typeof findProduct>>, { moved: null }>;

/** More than anybody reads below a product. */
const MOST_LINKED = 8;
/** A name of three letters stands in half of all questions. */
const SHORTEST_NAME = 4;

/** Documents that say that they are about this product, as far as the reader may read them. */
export async function documentsAbout(ctx: Context, { name, supplier }: { name: string; supplier: string }) {
  const rows = await ctx.db
    .select({ id: documents.id, product: documents.product, supplier: documents.supplier })
    .from(documents)
    .where(and(eq(documents.state, "shared"), ne(documents.product, "")))
    .orderBy(desc(documents.sharedAt));
  const isAbout = (one: { product: string; supplier: string }) =>
    productKey(one.product, one.supplier || supplier) === productKey(name, supplier) &&
    (one.supplier === "" || supplier === "" || supplierKey(one.supplier) === supplierKey(supplier));
  const cards = await readableDocuments(
    ctx,
    rows.filter(isAbout).map(({ id }) => id),
  );
  return cards.slice(0, MOST_LINKED);
}

/** Questions in which its name stands, newest first. */
export async function questionsAbout(ctx: Context, { name }: { name: string }) {
  if (name.length < SHORTEST_NAME) return [];
  const rows = await ctx.db
    .select({ id: questions.id })
    .from(questions)
    .where(or(ilike(questions.title, likeIt(name)), ilike(questions.body, likeIt(name))))
    .orderBy(desc(questions.createdAt))
    .limit(50);
  const readable = await readableQuestions(
    ctx,
    rows.map(({ id }) => id),
  );
  return readable.slice(0, MOST_LINKED);
}

/** What an organisation uses, by name. */
export async function registerOf(ctx: Context, slug: string) {
  authorize(ctx.actor, "landscape.read", null);
  const [organisation] = await ctx.db
    .select({ id: organisations.id, slug: organisations.slug, name: organisations.name })
    .from(organisations)
    .where(and(eq(organisations.slug, slug), ne(organisations.kind, "company"), isNull(organisations.mergedInto)));
  if (!organisation) throw notFound();
  const rows = await entries(ctx)
    .where(eq(productUses.organisationId, organisation.id))
    .orderBy(sql`${productUses.state} = 'stopped'`, asc(products.name));
  const isMine = can(ctx.actor, "usage.keep", { organisationId: organisation.id });
  return { organisation, isMine, entries: await withContacts(ctx, rows) };
}

/** Where the actor works, as the address of a register; null for who works nowhere. */
export async function ownOrganisation(ctx: Context) {
  if (!ctx.actor.organisationId) return null;
  const [own] = await ctx.db
    .select({ id: organisations.id, slug: organisations.slug, name: organisations.name })
    .from(organisations)
    .where(and(eq(organisations.id, ctx.actor.organisationId), ne(organisations.kind, "company")));
  return own ?? null;
}

/** Whom an organisation may name as a contact. */
export const colleaguesAt = (ctx: Context, organisationId: string) =>
  ctx.db
    .select({ id: people.id, slug: people.slug, name: people.name })
    .from(people)
    .where(and(eq(people.organisationId, organisationId), isNull(people.leftAt), isNull(people.suspendedAt)))
    .orderBy(asc(people.name));

/** An entry that this actor may change. */
export async function findEntry(ctx: Context, id: string) {
  authorize(ctx.actor, "landscape.read", null);
  if (!isId(id)) throw notFound();
  const rows = await entries(ctx).where(inArray(productUses.id, [id]));
  const [found] = await withContacts(ctx, rows);
  if (!found) throw notFound();
  authorize(ctx.actor, "usage.keep", found);
  return found;
}
