import "server-only";
import { eq } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { enqueue } from "@/lib/outbox/commands";
import { authorize } from "@/lib/policy/rules";
import { tellLeads } from "../asking";
import { reachOf } from "../commands";
import { questionSubject } from "../queries";
import { answers, answerThanks, questions } from "../tables";
import type { WidenInput } from "./input";
import { mayWiden } from "./widening";

/** The asker, or after a while a lead, says which answer helped: not one of their own. Choosing another one later is fine. */
export function accept(ctx: Context, input: { answer: string }): Promise<{ question: string }> {
  return inTransaction(ctx, async (tx) => {
    const chosen = await findAnswer(tx, input.answer);
    const question = await questionSubject(tx, chosen.questionId);
    authorize(tx.actor, "question.read", question);
    authorize(tx.actor, "question.accept", question);
    if (question.state === "withdrawn") throw new DomainError("conflict", "questions.wasWithdrawn");
    if (chosen.personId === tx.actor.personId) throw new DomainError("conflict", "questions.ownAnswer");
    if (question.acceptedAnswerId !== input.answer) await keepAccepted(tx, question, input.answer);
    return { question: question.id };
  });
}

async function findAnswer(tx: Context, id: string) {
  const [found] = isId(id)
    ? await tx.db.select({ questionId: answers.questionId, personId: answers.personId }).from(answers).where(eq(answers.id, id))
    : [];
  if (!found) throw notFound();
  return found;
}

async function keepAccepted(tx: Context, question: { id: string; acceptedAnswerId: string | null }, answerId: string): Promise<void> {
  await tx.db
    .update(questions)
    .set({ state: "answered", acceptedAnswerId: answerId, acceptedBy: tx.actor.personId, closedAt: tx.now })
    .where(eq(questions.id, question.id));
  await enqueue(tx, "search.index", { kind: "question", id: question.id });
}

/** Thanks somebody for an answer, once. */
export function thank(ctx: Context, input: { answer: string }): Promise<{ question: string }> {
  return inTransaction(ctx, async (tx) => {
    const { questionId, personId } = await findAnswer(tx, input.answer);
    authorize(tx.actor, "question.read", await questionSubject(tx, questionId));
    const me = tx.actor.personId;
    if (!me) throw new DomainError("not_signed_in", "errors.notSignedIn");
    if (personId === me) throw new DomainError("conflict", "questions.ownAnswer");
    await tx.db.insert(answerThanks).values({ answerId: input.answer, personId: me, createdAt: tx.now }).onConflictDoNothing();
    return { question: questionId };
  });
}

/** A question between a few that nobody of them answered goes to a circle of its asker, who alone may decide so. */
export function widen(ctx: Context, input: WidenInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const question = await questionSubject(tx, input.question);
    authorize(tx.actor, "question.read", question);
    authorize(tx.actor, "question.close", question);
    const { circleId } = await reachOf(tx, { visibility: input.visibility, people: [] });
    const given = await tx.db.select({ personId: answers.personId }).from(answers).where(eq(answers.questionId, question.id));
    if (!circleId || !mayWiden(question, given)) throw new DomainError("conflict", "questions.closed");
    await tx.db
      .update(questions)
      .set({ visibility: "circle", circleId, state: "open", closedAt: null, rung: "circle", rungAt: tx.now })
      .where(eq(questions.id, question.id));
    await record(tx, { action: "question.widen", subject: { kind: "question", id: question.id }, circleId });
    await tellLeads(tx, question.id, circleId, tx.actor.personId);
    await enqueue(tx, "search.index", { kind: "question", id: question.id });
  });
}
