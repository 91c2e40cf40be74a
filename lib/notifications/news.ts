import "server-only";
import type { DocumentKind } from "@/lib/documents/choices";
import { listDocuments } from "@/lib/documents/queries";
import type { Context } from "@/lib/kernel/context";
import { listProposals } from "@/lib/meetings/proposals/queries";
import { announcedSince, type CircleName, circlesOfActor } from "@/lib/meetings/queries";
import { newQuestions } from "@/lib/questions/queries";

/** More of a kind than this is a list to look at on the site. */
const MOST = 8;

/** What is new for the actor in their circles since a moment, through the queries that their own pages use. */
export async function newsFor(ctx: Context, since: Date) {
  const circles = await circlesOfActor(ctx);
  const documents = new Map<string, NewDocument>();
  const proposals: NewProposal[] = [];
  for (const circle of circles) {
    for (const document of await newDocuments(ctx, circle.id, since)) documents.set(document.id, document);
    proposals.push(...(await newProposals(ctx, circle, since)));
  }
  return {
    circles: circles.map(({ name }) => name),
    meetings: await announcedSince(ctx, since),
    documents: [...documents.values()],
    proposals,
    questions: await newQuestions(ctx, since),
    most: MOST,
  };
}

async function newDocuments(ctx: Context, circle: string, since: Date): Promise<NewDocument[]> {
  const newest = await listDocuments(ctx, { circle, limit: 50 });
  return newest.filter(({ sharedAt, owner }) => sharedAt !== null && sharedAt > since && owner !== ctx.actor.name);
}

async function newProposals(ctx: Context, circle: CircleName, since: Date): Promise<NewProposal[]> {
  const { wanted } = await listProposals(ctx, circle.slug);
  const others = wanted.filter(({ createdAt, by }) => createdAt > since && by !== ctx.actor.name);
  return others.map(({ id, title, votes }) => ({ id, title, votes, circle: circle.name, circleSlug: circle.slug }));
}

type NewDocument = { id: string; title: string; kind: DocumentKind; owner: string; summary: string };
type NewProposal = { id: string; title: string; votes: number; circle: string; circleSlug: string };

export type News = Awaited<ReturnType<typeof newsFor>>;
