import "server-only";
import { type DocumentCard, listDocuments } from "@/lib/documents/queries";
import type { Context } from "@/lib/kernel/context";
import { listProposals } from "@/lib/meetings/proposals/queries";
import { announcedSince, type CircleName, circlesOfActor } from "@/lib/meetings/queries";
import type { MailKind } from "@/lib/people/mail-choices/kinds";
import { newProjects } from "@/lib/projects/queries";
import { newQuestions } from "@/lib/questions/queries";

/** More in one circle since the last digest is a list to look at on the site. */
const MOST_DOCUMENTS = 50;

type Wish = { since: Date; wants: (kind: MailKind) => boolean; muted: Set<string> };

/** What is new for the actor in their circles since a moment, through the queries that their own pages use. */
export async function newsFor(given: Context, { since, wants, muted }: Wish) {
  // As if they were not in the circles that they muted: whatever is narrowed to a circle leaves those out.
  const roles = new Map([...given.actor.roles].filter(([circle]) => !muted.has(circle)));
  const ctx = { ...given, actor: { ...given.actor, roles } };
  const circles = await circlesOfActor(ctx);
  const documents = await newDocuments(ctx, circles, since);
  return {
    circles: circles.map(({ name }) => name),
    meetings: wants("invitation") ? await announcedSince(ctx, since) : [],
    reports: wants("reports") ? documents.filter(({ kind }) => kind === "report") : [],
    documents: wants("documents") ? documents.filter(({ kind }) => kind !== "report") : [],
    proposals: wants("proposals") ? await newProposals(ctx, circles, since) : [],
    questions: wants("questions") ? (await newQuestions(ctx, since)).filter(({ createdAt }) => createdAt <= ctx.now) : [],
    projects: wants("projects") ? (await newProjects(ctx, since)).filter(({ createdAt }) => createdAt <= ctx.now) : [],
  };
}

/** After the last digest and not after this one, so that nothing is told by both. */
const isBetween = (ctx: Context, since: Date, moment: Date | null): boolean => moment !== null && moment > since && moment <= ctx.now;

async function newDocuments(ctx: Context, circles: CircleName[], since: Date): Promise<DocumentCard[]> {
  const found = new Map<string, DocumentCard>();
  for (const { id: circle } of circles) {
    const newest = await listDocuments(ctx, { circle, limit: MOST_DOCUMENTS });
    const others = newest.filter(({ sharedAt, owner }) => isBetween(ctx, since, sharedAt) && owner !== ctx.actor.name);
    for (const document of others) found.set(document.id, document);
  }
  return [...found.values()];
}

type NewProposal = { id: string; title: string; why: string; votes: number; circle: string; circleSlug: string };

async function newProposals(ctx: Context, circles: CircleName[], since: Date): Promise<NewProposal[]> {
  const found: NewProposal[] = [];
  for (const circle of circles) {
    const { wanted } = await listProposals(ctx, circle.slug);
    const others = wanted.filter(({ createdAt, by }) => isBetween(ctx, since, createdAt) && by !== ctx.actor.name);
    for (const { id, title, why, votes } of others) found.push({ id, title, why, votes, circle: circle.name, circleSlug: circle.slug });
  }
  return found;
}

export type News = Awaited<ReturnType<typeof newsFor>>;
