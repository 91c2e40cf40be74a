import "server-only";
import { and, eq, inArray, ne, or } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import { handedInToMe } from "@/lib/documents/guests/queries";
import { askedOfMe } from "@/lib/documents/validity/queries";
import { readableFrameworks } from "@/lib/frameworks/ending/queries";
import type { Context } from "@/lib/kernel/context";
import { askedUsesOfMe } from "@/lib/landscape/stale/queries";
import { readableProposals } from "@/lib/meetings/proposals/queries";
import { proposalComments } from "@/lib/meetings/proposals/tables";
import { readableMeetings } from "@/lib/meetings/queries";
import { memberships } from "@/lib/membership/tables";
import { people } from "@/lib/people/tables";
import { ledCircles } from "@/lib/policy/scope";
import { commentersIn, readableProjects } from "@/lib/projects/queries";
import { readableQuestions } from "@/lib/questions/queries";
import { answers, askedPeople } from "@/lib/questions/tables";
import { readableActions } from "@/lib/reports/actions/queries";
import { standingOf } from "@/lib/reports/waiting/queries";
import type { NoticeRow } from "../tables";

/** What the notices are about, as far as the actor may read it at this moment, by id. */
export async function subjectsOf(ctx: Context, rows: NoticeRow[]) {
  const ids = (word: string) => rows.filter(({ kind }) => kind.startsWith(`${word}-`)).map(({ subjectId }) => subjectId);
  const [questions, reacted, given, proposals, comments, meetings, reports, actions, requests, guests, toVouchFor, together] =
    await Promise.all([
      readableQuestions(ctx, ids("question")),
      reactedTo(ctx, ids("question")),
      answersOf(
        ctx,
        rows.flatMap(({ detailId }) => detailId ?? []),
      ),
      readableProposals(ctx, ids("topic")),
      commentsOf(
        ctx,
        rows.flatMap(({ kind, detailId }) => (kind === "topic-commented" && detailId) || []),
      ),
      readableMeetings(ctx, ids("meeting")),
      standingOf(ctx, ids("meeting")),
      readableActions(ctx, ids("action")),
      readableRequests(ctx, ids("membership")),
      handedInToMe(ctx, ids("guest")),
      ids("validity").length > 0 ? askedOfMe(ctx) : [],
      workTogether(ctx, rows, ids),
    ]);
  return {
    questions: byId(questions),
    reacted,
    answers: byId(given),
    proposals: byId(proposals),
    comments: byId(comments),
    meetings: byId(meetings),
    reports,
    actions: byId(actions),
    requests: byId(requests),
    guests: byId(guests),
    toVouchFor,
    ...together,
  };
}

export type Subjects = Awaited<ReturnType<typeof subjectsOf>>;

const byId = <T extends { id: string }>(rows: T[]): Map<string, T> => new Map(rows.map((row) => [row.id, row]));

/** Projects, and what stands in the registers of what organisations use. */
async function workTogether(ctx: Context, rows: NoticeRow[], ids: (word: string) => string[]) {
  const remarks = rows.flatMap(({ kind, detailId }) => (kind === "project-commented" && detailId) || []);
  return {
    projects: byId(await readableProjects(ctx, ids("project"))),
    remarks: byId(await commentersIn(ctx, remarks)),
    usesAsked: ids("usage").length > 0 ? await askedUsesOfMe(ctx) : [],
    frameworks: byId(await readableFrameworks(ctx, ids("framework"))),
  };
}

/** Of these questions, those that the actor answered, passed on or waved away. */
async function reactedTo(ctx: Context, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0 || ctx.actor.personId === null) return new Set();
  const mine = and(eq(askedPeople.personId, ctx.actor.personId), ne(askedPeople.state, "asked"));
  const rows = await ctx.db
    .select({ id: askedPeople.questionId })
    .from(askedPeople)
    .where(and(inArray(askedPeople.questionId, ids), mine));
  return new Set(rows.map(({ id }) => id));
}

/** Who gave an answer; whether the question may be read decides whether that is said. */
function answersOf(ctx: Context, ids: string[]) {
  if (ids.length === 0) return Promise.resolve([]);
  return ctx.db
    .select({ id: answers.id, name: people.name })
    .from(answers)
    .innerJoin(people, eq(people.id, answers.personId))
    .where(inArray(answers.id, ids));
}

/** Who said something about a topic; one that was taken away is said no more. */
function commentsOf(ctx: Context, ids: string[]) {
  if (ids.length === 0) return Promise.resolve([]);
  return ctx.db
    .select({ id: proposalComments.id, name: people.name })
    .from(proposalComments)
    .innerJoin(people, eq(people.id, proposalComments.personId))
    .where(inArray(proposalComments.id, ids));
}

/** One's own requests, and those of others on which one decides. */
function readableRequests(ctx: Context, ids: string[]) {
  const me = ctx.actor.personId;
  if (ids.length === 0 || me === null) return Promise.resolve([]);
  const led = ledCircles(ctx.actor);
  const mine = eq(memberships.personId, me);
  const toDecide = and(ne(memberships.personId, me), led === "all" ? undefined : inArray(memberships.circleId, led));
  return ctx.db
    .select({
      id: memberships.id,
      personId: memberships.personId,
      state: memberships.state,
      reviewSince: memberships.reviewSince,
      name: people.name,
      circle: circles.name,
      slug: circles.slug,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(circles, eq(circles.id, memberships.circleId))
    .where(and(inArray(memberships.id, ids), or(mine, toDecide)));
}
