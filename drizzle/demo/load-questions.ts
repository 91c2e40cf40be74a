import { eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { after, DAY } from "@/lib/kernel/dates";
import { answers, askedPeople, questions as questionTable } from "@/lib/questions/tables";
import { type Ids, idOf } from "./load-people";
import { type DemoQuestion, questions } from "./questions";

export async function loadQuestions(ctx: Context, ids: Ids): Promise<void> {
  for (const question of questions) await loadQuestion(ctx, ids, question);
}

async function loadQuestion(ctx: Context, ids: Ids, demo: DemoQuestion) {
  const createdAt = after(ctx.now, -demo.daysAgo * DAY);
  const [row] = await ctx.db
    .insert(questionTable)
    .values({
      askedBy: idOf(ids.people, demo.by),
      title: demo.title,
      body: demo.body,
      visibility: demo.visibility,
      circleId: demo.circle ? idOf(ids.circles, demo.circle) : null,
      topics: demo.topics,
      urgent: demo.urgent ?? false,
      state: demo.state ?? (demo.answers.some((answer) => answer.accepted) ? "answered" : "open"),
      createdAt,
    })
    .returning({ id: questionTable.id });
  if (!row) throw new Error(demo.title);
  const answered = new Set(demo.answers.map((answer) => answer.by));
  const asked = (demo.to ?? []).map((slug) => ({
    questionId: row.id,
    personId: idOf(ids.people, slug),
    state: answered.has(slug) ? ("answered" as const) : ("asked" as const),
    askedAt: createdAt,
  }));
  if (asked.length > 0) await ctx.db.insert(askedPeople).values(asked);
  for (const answer of demo.answers) await loadAnswer(ctx, ids, row.id, answer);
}

async function loadAnswer(ctx: Context, ids: Ids, questionId: string, demo: DemoQuestion["answers"][number]) {
  const createdAt = after(ctx.now, -demo.daysAgo * DAY);
  const [row] = await ctx.db
    .insert(answers)
    .values({ questionId, personId: idOf(ids.people, demo.by), body: demo.body, createdAt })
    .returning({ id: answers.id });
  if (row && demo.accepted)
    await ctx.db.update(questionTable).set({ acceptedAnswerId: row.id, closedAt: createdAt }).where(eq(questionTable.id, questionId));
}
