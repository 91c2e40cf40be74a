import "server-only";
import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Locale } from "@/lib/kernel/actor";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { fromBrussels } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { enqueue } from "@/lib/outbox/commands";
import { authorize } from "@/lib/policy/rules";
import type { AbsenceInput, ProfileInput } from "./input";
import { organisations, people } from "./tables";

/** A person's own word about themselves. `moved` tells that their circles must look again at whether they belong. */
export function editProfile(ctx: Context, input: ProfileInput): Promise<{ moved: boolean }> {
  return inTransaction(ctx, async (tx) => {
    const id = own(tx);
    const { organisation, phone, ...words } = input;
    const organisationId = organisation === "" ? null : await employer(tx, organisation);
    const moved = (await worksFor(tx, id)) !== organisationId && tx.actor.roles.size > 0;
    await tx.db
      .update(people)
      .set({ ...words, phone: phone || null, organisationId })
      .where(eq(people.id, id));
    await enqueue(tx, "search.index", { kind: "person", id });
    if (moved) await enqueue(tx, "membership.review", { person: id });
    return { moved };
  });
}

/** The language of a person's pages and mails, on every device. */
export async function chooseLocale(ctx: Context, { locale }: { locale: Locale }): Promise<void> {
  await ctx.db
    .update(people)
    .set({ locale })
    .where(eq(people.id, own(ctx)));
}

/** Until the evening of that day nobody is sent to this person; an empty day means back at work. */
export async function setAbsence(ctx: Context, { until }: AbsenceInput): Promise<void> {
  const id = own(ctx);
  const absentUntil = until === "" ? null : fromBrussels(`${until}T23:59`);
  if (absentUntil && absentUntil <= ctx.now) throw new DomainError("invalid", "people.dayPast", {}, "until");
  await ctx.db.update(people).set({ absentUntil }).where(eq(people.id, id));
}

/** Lets transactions about the same people wait for each other: counting and then adding would let two through at once. */
export async function lockPeople(tx: Context, ids: string[]): Promise<void> {
  const known = ids.filter(isId);
  if (known.length === 0) return;
  await tx.db.select({ id: people.id }).from(people).where(inArray(people.id, known)).orderBy(asc(people.id)).for("update");
}

function own(ctx: Context): string {
  const id = ctx.actor.personId ?? "";
  authorize(ctx.actor, "person.edit", { id });
  return id;
}

/** Where somebody works until now, held until the change is made: who saves twice at once moves once. */
async function worksFor(tx: Context, id: string): Promise<string | null> {
  const [person] = await tx.db.select({ organisationId: people.organisationId }).from(people).where(eq(people.id, id)).for("update");
  if (!person) throw notFound();
  return person.organisationId;
}

async function employer(tx: Context, id: string): Promise<string> {
  const known = isId(id)
    ? await tx.db
        .select({ id: organisations.id })
        .from(organisations)
        .where(and(eq(organisations.id, id), ne(organisations.kind, "company"), isNull(organisations.mergedInto)))
    : [];
  if (known.length === 0) throw new DomainError("invalid", "errors.choose", {}, "organisation");
  return id;
}
