import "server-only";
import { and, eq, inArray, isNull, lt } from "drizzle-orm";
import type { z } from "zod";
import { record } from "@/lib/audit/commands";
import { circles } from "@/lib/circles/tables";
import { wordsFor } from "@/lib/i18n";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { after, DAY } from "@/lib/kernel/dates";
import { DomainError } from "@/lib/kernel/errors";
import { keepable } from "@/lib/kernel/text";
import { postLetter } from "@/lib/letters/commands";
import { appoint } from "@/lib/membership/commands";
import { memberships } from "@/lib/membership/tables";
import { enqueue } from "@/lib/outbox/commands";
import { enrolPerson } from "@/lib/people/enrolment/commands";
import { addOrganisation, editOrganisation } from "@/lib/people/organisations/commands";
import { people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import type { bringInInput, ImportKind } from "./input";
import type { MemberData } from "./members";
import type { OrganisationData } from "./organisations";
import { type DryRun, dryRun } from "./queries";
import { type ReadyLine, readyLines } from "./ready";
import { importDrafts } from "./tables";

type Counts = Record<string, number>;

/** Lines of one transaction: few enough that nobody waits long for what it holds. */
const BATCH = 100;

/** Keeps a list for a day, to be looked at before it is brought in. */
export async function keepDraft(ctx: Context, { kind, text }: { kind: ImportKind; text: string }): Promise<string> {
  authorize(ctx.actor, "list.import", null);
  const row = { kind, text: keepable(text), madeBy: ctx.actor.personId ?? "", createdAt: ctx.now };
  const [draft] = await ctx.db.insert(importDrafts).values(row).returning({ id: importDrafts.id });
  if (!draft) throw new Error("no draft was written");
  return draft.id;
}

/** Lists hold names and numbers of people who do not know of it yet. */
export async function forgetOldDrafts(ctx: Context): Promise<void> {
  await ctx.db.delete(importDrafts).where(lt(importDrafts.createdAt, after(ctx.now, -DAY)));
}

/**
 * Brings in the lines that are ready, a batch at a time. What went in before it broke off is there already the next time: the same
 * list again changes nothing.
 */
export async function bringIn(ctx: Context, { draft: id, welcome }: z.output<typeof bringInInput>): Promise<void> {
  const list = await dryRun(ctx, id);
  const ready = readyLines(list);
  if (ready.length === 0) throw new DomainError("conflict", "importing.ready");
  await claim(ctx, id);
  let done: Counts = {};
  try {
    for (let at = 0; at < ready.length; at += BATCH)
      done = await inTransaction(ctx, (tx) => bringBatch(tx, ready.slice(at, at + BATCH), { welcome, done: { ...done } }));
    await finish(ctx, list, done);
  } catch (error) {
    await breakOff(ctx, list, done);
    throw error;
  }
}

/** Lets go of the list, and tells what is in of it: the batches before the one that failed. */
function breakOff(ctx: Context, { id, kind }: DryRun, done: Counts): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await tx.db.update(importDrafts).set({ doneAt: null, counts: done }).where(eq(importDrafts.id, id));
    await record(tx, { action: "import.broken", subject: { kind: "import", id }, data: { kind, ...done } });
  });
}

/** Whoever presses twice brings in once. What an earlier try told makes room for this one. */
async function claim(ctx: Context, id: string): Promise<void> {
  const [claimed] = await ctx.db
    .update(importDrafts)
    .set({ doneAt: ctx.now, counts: {} })
    .where(and(eq(importDrafts.id, id), isNull(importDrafts.doneAt)))
    .returning({ id: importDrafts.id });
  if (!claimed) throw new DomainError("conflict", "importing.already");
}

type Way = { welcome: boolean; done: Counts };

async function bringBatch(tx: Context, lines: ReadyLine[], way: Way): Promise<Counts> {
  for (const { data } of lines) {
    if ("email" in data) await bringMember(tx, data, way);
    else await bringOrganisation(tx, data, way);
  }
  return way.done;
}

const count = (done: Counts, name: string): void => {
  done[name] = (done[name] ?? 0) + 1;
};

async function bringOrganisation(tx: Context, { id, nis, ...words }: OrganisationData, { done }: Way): Promise<void> {
  const input = { ...words, municipality: nis };
  if (id) await editOrganisation(tx, { ...input, organisation: id });
  else await addOrganisation(tx, input);
  count(done, id ? "changed" : "added");
}

async function bringMember(tx: Context, { circles: joins, role, ...person }: MemberData, { welcome, done }: Way): Promise<void> {
  const { id, isNew, moved } = await enrolPerson(tx, person);
  if (isNew) count(done, "people");
  if (moved && (await isMember(tx, id))) await enqueue(tx, "membership.review", { person: id });
  for (const circle of joins) {
    await appoint(tx, { circle, person: id, role });
    count(done, "memberships");
  }
  if (!welcome || joins.length === 0) return;
  await welcomeTo(tx, id, joins);
  for (const _ of joins) count(done, "letters");
}

const isMember = async (tx: Context, personId: string): Promise<boolean> =>
  (await tx.db.$count(memberships, and(eq(memberships.personId, personId), eq(memberships.state, "active")))) > 0;

async function welcomeTo(tx: Context, personId: string, circleIds: string[]): Promise<void> {
  const [reader] = await tx.db
    .select({ email: people.email, name: people.name, locale: people.locale })
    .from(people)
    .where(eq(people.id, personId));
  if (!reader?.email) return;
  const t = wordsFor(reader.locale);
  const joined = await tx.db
    .select({ id: circles.id, name: circles.name, slug: circles.slug })
    .from(circles)
    .where(inArray(circles.id, circleIds));
  for (const { id, name: circle, slug } of joined) {
    await postLetter(tx, {
      to: reader.email,
      personId,
      kind: "membership",
      locale: reader.locale,
      subject: t("importing.mailSubject", { circle }),
      text: t("importing.mail", { name: reader.name, circle, link: `${tx.baseUrl}/kringen/${slug}` }),
      messageId: `welcome-${id}-${personId}@kenniskring`,
    });
  }
}

/** The list itself is forgotten at once; what was done stays for a day. */
function finish(ctx: Context, list: DryRun, done: Counts): Promise<void> {
  const wrong = list.lines.filter(({ problems }) => problems.length > 0).length;
  const known = list.lines.filter(({ problems, outcome }) => problems.length === 0 && outcome === "known").length;
  const counts = { ...done, wrong, known };
  return inTransaction(ctx, async (tx) => {
    await tx.db.update(importDrafts).set({ counts, text: "" }).where(eq(importDrafts.id, list.id));
    await record(tx, { action: "import.done", subject: { kind: "import", id: list.id }, data: { kind: list.kind, ...counts } });
  });
}
