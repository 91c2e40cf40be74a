import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { haveStopped } from "@/lib/circles/queries";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DAY } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { isId, newId } from "@/lib/kernel/ids";
import { stayWithin } from "@/lib/limits/commands";
import { type Colleague, readablePeople } from "@/lib/membership/colleagues/queries";
import { enqueue } from "@/lib/outbox/commands";
import { lockPeople } from "@/lib/people/commands";
import { authorize } from "@/lib/policy/rules";
import { topics as topicsTable } from "@/lib/topics/tables";
import { ask, tellLeads } from "./asking";
import { sendFiles } from "./attachments/commands";
import type { AnswerInput, AskInput, PassOnInput } from "./input";
import { ceilingsOf } from "./numbers/queries";
import { burdenOf, hasRoom, questionSubject } from "./queries";
import { type AskedState, answers, askedPeople, type QuestionVisibility, questions } from "./tables";

/** Puts a question to one to three colleagues, or to a whole circle when nobody is named. */
export function askColleague(ctx: Context, input: AskInput): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "question.ask", null);
    const me = tx.actor.personId;
    if (!me) throw new DomainError("not_signed_in", "errors.notSignedIn");
    const { mostADay, mostAsked } = await ceilingsOf(tx);
    await stayWithin(tx, `ask:${me}`, { most: mostADay, windowMs: DAY }, { key: "questions.tooManyToday" });
    const people = unique(input.people);
    if (people.length > mostAsked) throw new DomainError("invalid", "questions.tooManyPeople", { most: mostAsked }, "people");
    const reach = await reachOf(tx, input);
    const asked = await whoCanBeAsked(tx, people);
    const id = newId();
    const { title, body, urgent } = input;
    const topics = await knownTopics(tx, input.topics);
    const rung = asked.length === 0 ? "circle" : "asked";
    await tx.db
      .insert(questions)
      .values({ id, askedBy: me, title, body, urgent, ...reach, topics, rung, rungAt: tx.now, createdAt: tx.now });
    await sendFiles(tx, { question: id, isNew: true }, input);
    await ask(tx, id, asked);
    if (asked.length === 0 && reach.circleId) await tellLeads(tx, id, reach.circleId, me);
    await enqueue(tx, "search.index", { kind: "question", id });
    return { id };
  });
}

const unique = (ids: string[]) => [...new Set(ids)];

type Reach = { visibility: QuestionVisibility; circleId: string | null };

/** Who reads along, as the asker chose: a circle of theirs that runs, all members, or nobody but those asked. */
export async function reachOf(tx: Context, { visibility, people }: Pick<AskInput, "visibility" | "people">): Promise<Reach> {
  if (!visibility.startsWith("circle:")) {
    if (people.length === 0) throw new DomainError("invalid", "questions.nobodyAsked", {}, "people");
    return { visibility: visibility === "members" ? "members" : "asked", circleId: null };
  }
  const circleId = visibility.slice("circle:".length);
  if (!tx.actor.roles.has(circleId)) throw new DomainError("not_allowed", "questions.notYourCircle", {}, "visibility");
  if (await haveStopped(tx, [circleId])) throw new DomainError("conflict", "questions.circleStopped", {}, "visibility");
  return { visibility: "circle", circleId };
}

async function whoCanBeAsked(tx: Context, ids: string[]): Promise<Colleague[]> {
  await lockPeople(tx, ids);
  const asked = await readablePeople(tx, ids);
  if (asked.length < ids.length) throw new DomainError("invalid", "questions.personGone", {}, "people");
  const burdens = await burdenOf(tx, ids);
  for (const { id, name, absentUntil } of asked) {
    if (id === tx.actor.personId) throw new DomainError("invalid", "questions.notYourself", {}, "people");
    if (absentUntil) throw new DomainError("conflict", "questions.absent", { name, until: absentUntil }, "people");
    if (!hasRoom(burdens.get(id))) throw new DomainError("conflict", "questions.busy", { name }, "people");
  }
  return asked;
}

async function knownTopics(tx: Context, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const known = await tx.db.select({ id: topicsTable.id }).from(topicsTable).where(inArray(topicsTable.id, ids));
  return known.map(({ id }) => id).sort();
}

/** Anyone who may read a question may answer it, also after it was closed: a better answer is welcome. */
export function answer(ctx: Context, input: AnswerInput): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const question = await questionSubject(tx, input.question);
    authorize(tx.actor, "question.read", question);
    authorize(tx.actor, "question.answer", question);
    const me = tx.actor.personId;
    if (!me) throw new DomainError("not_signed_in", "errors.notSignedIn");
    if (question.state === "withdrawn") throw new DomainError("conflict", "questions.wasWithdrawn");
    const id = newId();
    await tx.db.insert(answers).values({ id, questionId: question.id, personId: me, body: input.body, createdAt: tx.now });
    await sendFiles(tx, { question: question.id, answer: id }, input);
    await tx.db.update(askedPeople).set({ state: "answered" }).where(mine(question.id, me));
    await enqueue(tx, "notify.question-answered", { answer: id });
    await enqueue(tx, "search.index", { kind: "question", id: question.id });
    return { id };
  });
}

const mine = (questionId: string, personId: string) => and(eq(askedPeople.questionId, questionId), eq(askedPeople.personId, personId));

/** "I know somebody who knows": the question goes on to one other colleague. */
export function passOn(ctx: Context, input: PassOnInput): Promise<Colleague> {
  return inTransaction(ctx, async (tx) => {
    const me = await setOwnState(tx, input.question, "passedOn");
    const [colleague] = await whoCanBeAsked(tx, [input.person]).catch(besideField);
    if (!colleague) throw notFound();
    await ask(tx, input.question, [colleague], me);
    return colleague;
  });
}

/** In this form the field is called `person`. */
function besideField(error: unknown): never {
  if (error instanceof DomainError && error.field === "people") throw new DomainError(error.code, error.key, error.params, "person");
  throw error;
}

/** "Not my subject": no reason needed. */
export function notMe(ctx: Context, input: { question: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await setOwnState(tx, input.question, "notMe");
  });
}

/** Only who was asked and has not reacted yet, however long ago, can pass on or step aside. */
async function setOwnState(tx: Context, questionId: string, state: AskedState): Promise<string> {
  const question = await questionSubject(tx, questionId);
  authorize(tx.actor, "question.read", question);
  const me = tx.actor.personId ?? "";
  if (question.state !== "open") throw new DomainError("conflict", "questions.closed");
  const [changed] = isId(me)
    ? await tx.db
        .update(askedPeople)
        .set({ state })
        .where(and(mine(question.id, me), inArray(askedPeople.state, ["asked", "silent"])))
        .returning({ id: askedPeople.personId })
    : [];
  if (!changed) throw new DomainError("conflict", "questions.notWaiting");
  return me;
}

/** The asker no longer needs an answer. Nobody is asked any more, and search forgets the question. */
export function withdraw(ctx: Context, input: { question: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const question = await questionSubject(tx, input.question);
    authorize(tx.actor, "question.read", question);
    authorize(tx.actor, "question.close", question);
    if (question.state !== "open") throw new DomainError("conflict", "questions.closed");
    await tx.db.update(questions).set({ state: "withdrawn", closedAt: tx.now }).where(eq(questions.id, question.id));
    await enqueue(tx, "search.index", { kind: "question", id: question.id });
  });
}
