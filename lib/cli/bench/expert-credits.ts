import { documentAuthors, documents } from "@/lib/documents/tables";
import type { Context } from "@/lib/kernel/context";
import { baselines, type Careers, inOrder, type Scored } from "./expert-baselines";
import type { Credit } from "./expert-world";

export type Credits = { of: ReadonlyMap<string, string[]>; careers: Careers };

/** Who is credited with which document, for the baselines. */
export async function creditsOf(ctx: Context, credit: Credit): Promise<Credits> {
  const owned = await ctx.db.select({ id: documents.id, person: documents.ownerId }).from(documents);
  const written = await ctx.db.select({ id: documentAuthors.documentId, person: documentAuthors.personId }).from(documentAuthors);
  const of = new Map<string, string[]>();
  for (const { id, person } of credit === "authors" ? written : owned) of.set(id, [...(of.get(id) ?? []), person]);
  return { of, careers: { written: counted([...of.values()].flat()), uploaded: counted(owned.map(({ person }) => person)) } };
}

function counted(names: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The same answers as the product had, ranked in each of the other ways. */
export function baselineRanks(hits: { id: string; score: number }[], { of, careers }: Credits, question: number): [string, Scored][] {
  const answers = hits.map((hit) => ({ score: hit.score, people: of.get(hit.id.replace("document:", "")) ?? [] }));
  return Object.entries(baselines).map(([name, rank]) => [name, inOrder(rank(answers, careers, question))]);
}
