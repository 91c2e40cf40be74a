import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { newId, slugOf } from "@/lib/kernel/ids";
import { enqueue } from "@/lib/outbox/commands";
import { authorize } from "@/lib/policy/rules";
import { organisations, people } from "../tables";
import type { OrganisationInput } from "./input";

type Kept = { id: string; slug: string; name: string };

/** Adds an organisation that is in no list yet. */
export function addOrganisation(ctx: Context, input: OrganisationInput): Promise<Kept> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "organisation.keep", null);
    const id = newId();
    const { municipality: nis, ...words } = input;
    // Two of one name may exist: the second gets a piece of its id, and nobody has to think of another name.
    const [row] = await insert(tx, { id, slug: slugOf(input.name) || id.slice(0, 8), nis, ...words });
    const [added] = row ? [row] : await insert(tx, { id, slug: `${slugOf(input.name)}-${id.slice(0, 6)}`, nis, ...words });
    if (!added) throw new Error("no organisation was written");
    await record(tx, { action: "organisation.added", subject: { kind: "organisation", id }, data: { name: input.name, kind: input.kind } });
    return { id, name: input.name, slug: added.slug };
  });
}

const insert = (tx: Context, row: typeof organisations.$inferInsert) =>
  tx.db
    .insert(organisations)
    .values({ ...row, createdAt: tx.now })
    .onConflictDoNothing({ target: organisations.slug })
    .returning({ slug: organisations.slug });

/** Corrects what is known of an organisation. Its address stays. */
export function editOrganisation(
  ctx: Context,
  { organisation: id, ...input }: OrganisationInput & { organisation: string },
): Promise<Kept> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "organisation.keep", null);
    const before = await held(tx, id);
    const workers = await tx.db
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.organisationId, id), isNull(people.leftAt)));
    // People of companies are no members: theirs must go elsewhere first.
    if (input.kind === "company" && before.kind !== "company" && workers.length > 0)
      throw new DomainError("conflict", "organisations.hasPeople", { count: workers.length }, "kind");
    const { municipality: nis, ...words } = input;
    await tx.db
      .update(organisations)
      .set({ ...words, nis })
      .where(eq(organisations.id, id));
    const after = { name: input.name, kind: input.kind, nis, mailDomains: input.mailDomains };
    await record(tx, { action: "organisation.edited", subject: { kind: "organisation", id }, data: { before, after } });
    if (before.name !== input.name) for (const worker of workers) await enqueue(tx, "search.index", { kind: "person", id: worker.id });
    return { id, slug: before.slug, name: input.name };
  });
}

async function held(tx: Context, id: string) {
  const [row] = await tx.db
    .select({
      slug: organisations.slug,
      name: organisations.name,
      kind: organisations.kind,
      nis: organisations.nis,
      mailDomains: organisations.mailDomains,
    })
    .from(organisations)
    .where(and(eq(organisations.id, id), isNull(organisations.mergedInto)))
    .for("update");
  if (!row) throw notFound();
  return row;
}
