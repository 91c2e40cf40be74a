import "server-only";
import { asc, eq, gt, inArray } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import { brusselsDay } from "@/lib/kernel/dates";
import { textsOf } from "@/lib/questions/attachments/listed";
import { readableQuestions } from "@/lib/questions/queries";
import { answers, askedPeople, questions } from "@/lib/questions/tables";
import { type Kind, nothing, type Result } from "./kind";
import { plain } from "./plain";

type Question = typeof questions.$inferSelect;

function audienceOf(question: Question, askedIds: string[]): string[] {
  const own = [question.askedBy, ...askedIds].map((id) => `person:${id}`);
  if (question.visibility === "members") return ["members", ...own];
  return question.visibility === "circle" && question.circleId ? [`circle:${question.circleId}`, ...own] : own;
}

export const questionKind: Kind = {
  async findable(ctx, id) {
    const [question] = await ctx.db.select().from(questions).where(eq(questions.id, id));
    if (!question || question.state === "withdrawn") return null;
    const asked = await ctx.db.select({ id: askedPeople.personId }).from(askedPeople).where(eq(askedPeople.questionId, id));
    const given = await ctx.db.select().from(answers).where(eq(answers.questionId, id)).orderBy(asc(answers.createdAt));
    const texts = await textsOf(ctx, id);
    return {
      id: `question:${id}`,
      kind: "question",
      title: question.title,
      body: [question.body, ...given.map((answer) => answer.body), ...texts.map(plain)].filter(Boolean).join("\n\n"),
      audience: audienceOf(
        question,
        asked.map((person) => person.id),
      ),
      facets: {
        circles: question.circleId ? [question.circleId] : [],
        topics: question.topics,
        year: Number(brusselsDay(question.createdAt).slice(0, 4)),
      },
      // Who answers knows; who asks does not yet.
      people: [...new Set(given.map((answer) => answer.personId))],
      date: question.createdAt,
    };
  },

  async ids(ctx, after, limit) {
    const rows = await ctx.db
      .select({ id: questions.id })
      .from(questions)
      .where(gt(questions.id, after))
      .orderBy(asc(questions.id))
      .limit(limit);
    return rows.map((row) => row.id);
  },

  async readable(ctx, ids) {
    const found = await readableQuestions(ctx, ids);
    if (found.length === 0) return [];
    const of = await ctx.db
      .select({ id: questions.id, slug: circles.slug, name: circles.name })
      .from(questions)
      .innerJoin(circles, eq(circles.id, questions.circleId))
      .where(
        inArray(
          questions.id,
          found.map((question) => question.id),
        ),
      );
    return found.map(
      (question): Result => ({
        ...nothing,
        id: `question:${question.id}`,
        kind: "question",
        title: question.title,
        href: `/vragen/${question.id}`,
        type: question.state,
        date: question.createdAt,
        circles: of.filter((circle) => circle.id === question.id).map(({ slug, name }) => ({ slug, name })),
        topicIds: question.topics,
      }),
    );
  },
};
