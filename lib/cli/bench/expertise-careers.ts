import { documentAuthors, documents, documentTopics } from "@/lib/documents/tables";
import type { Context } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { memberships } from "@/lib/membership/tables";
import { loadReference } from "@/lib/people/reference";
import { people } from "@/lib/people/tables";
import { randomFrom } from "@/lib/testing/random";
import { listTopics } from "@/lib/topics/queries";
import { makeCircle } from "./expert-world";

const KINDS = ["report", "report", "manual", "policy-plan", "presentation", "other"] as const;
/** The years that documents are of. */
const [FIRST_YEAR, YEARS] = [2015, 12];
const MOST_AUTHORS = 2;
const MOST_TOPICS = 3;
/** What one member writes about. */
const SUBJECTS = 8;
/** A fiftieth of the people share a third of the documents, as the secretaries of circles do. */
const SECRETARIES = 50;
const BY_SECRETARIES = 1 / 3;
/** Rows per insert. */
const BATCH = 1000;

/** Members who share documents of all years: each with an author or two, on up to three of the subjects of the first. */
export async function makeCareers(ctx: Context, count: number) {
  await loadReference(ctx);
  const circleId = await makeCircle(ctx);
  const members = Array.from({ length: count }, (_, n) => ({
    id: newId(),
    name: `Lid ${n}`,
    slug: `lid-${n}`,
    email: `lid${n}@example.org`,
  }));
  await inBatches(members, (rows) => ctx.db.insert(people).values(rows));
  await inBatches(members, (rows) =>
    ctx.db.insert(memberships).values(rows.map(({ id }) => ({ circleId, personId: id, state: "active" as const, decidedAt: ctx.now }))),
  );
  const topics = (await listTopics(ctx)).map(({ id }) => id);
  const secretaries = members.slice(0, Math.ceil(count / SECRETARIES));
  const { pick, below, next } = randomFrom(count);
  const several = <T>(most: number, from: readonly T[]) => [...new Set(Array.from({ length: 1 + below(most) }, () => pick(from)))];

  const subjects = new Map(members.map(({ id }) => [id, Array.from({ length: SUBJECTS }, () => pick(topics))]));
  const made = () => {
    const authors = several(MOST_AUTHORS, members);
    return {
      id: newId(),
      ownerId: pick(next() < BY_SECRETARIES ? secretaries : members).id,
      kind: pick(KINDS),
      date: `${FIRST_YEAR + below(YEARS)}-0${1 + below(9)}-1${below(9)}`,
      authors,
      topics: several(MOST_TOPICS, subjects.get(authors[0]?.id ?? "") ?? topics),
    };
  };
  const keep = async (batch: ReturnType<typeof made>[]) => {
    const shared = { state: "shared" as const, visibility: "members" as const, sharedAt: ctx.now };
    await ctx.db
      .insert(documents)
      .values(batch.map(({ id, ownerId, kind, date }) => ({ ...shared, id, ownerId, kind, date, title: `Document ${id.slice(0, 8)}` })));
    await ctx.db
      .insert(documentAuthors)
      .values(batch.flatMap(({ id, authors }) => authors.map((author) => ({ documentId: id, personId: author.id }))));
    await ctx.db
      .insert(documentTopics)
      .values(batch.flatMap((one) => one.topics.map((topicId) => ({ documentId: one.id, topicId, assignedBy: "person" as const }))));
  };
  const share = async (documentCount: number) => {
    for (let left = documentCount; left > 0; left -= BATCH) await keep(Array.from({ length: Math.min(BATCH, left) }, made));
  };
  return { share };
}

async function inBatches<T>(all: T[], work: (batch: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += BATCH) await work(all.slice(from, from + BATCH));
}
