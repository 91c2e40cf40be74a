import { linksOf, readableDocuments } from "@/lib/documents/queries";
import { topicsInText } from "@/lib/expertise/experts/queries";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { type Colleague, findPerson, readablePeople } from "@/lib/membership/colleagues/queries";
import { type SearchResults, search } from "@/lib/search/queries";

/** Everything that the address says about a question to be asked. */
export type About = {
  /** Whom the asker came for. */
  person: Colleague | null;
  document: { id: string; title: string; writers: Colleague[] } | null;
  topicIds: string[];
  /** What the search finds for the question itself. */
  results: SearchResults | null;
};

export async function readAbout(
  ctx: Context,
  { q, aan, over, onderwerp }: { q: string; aan: string; over: string; onderwerp: string },
): Promise<About> {
  const [person, document, fromText, results] = await Promise.all([
    aan ? personOrNothing(ctx, aan) : null,
    over ? aboutDocument(ctx, over) : null,
    q ? topicsInText(ctx, q) : [],
    q ? search(ctx, { text: q, kind: null, filters: {}, order: "best", page: 1 }) : null,
  ]);
  const topicIds = [...new Set([...fromText, ...(document?.topicIds ?? []), ...(onderwerp ? [onderwerp] : [])])];
  return { person, document, topicIds, results };
}

/** An address that names nobody is no reason to refuse a question. */
async function personOrNothing(ctx: Context, slug: string): Promise<Colleague | null> {
  try {
    const person = await findPerson(ctx, slug);
    return person.hasLeft || person.id === ctx.actor.personId ? null : person;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

async function aboutDocument(ctx: Context, id: string) {
  const [document] = await readableDocuments(ctx, [id]);
  if (!document) return null;
  const { authors, topics } = await linksOf(ctx, id);
  const writers = await readablePeople(
    ctx,
    authors.map((author) => author.id),
  );
  return {
    id,
    title: document.title,
    writers: writers.filter((writer) => writer.id !== ctx.actor.personId),
    topicIds: topics.map((topic) => topic.id),
  };
}
