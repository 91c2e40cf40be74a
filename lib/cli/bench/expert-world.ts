import { and, eq, isNotNull } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import { linesOf } from "@/lib/documents/metadata/lines";
import { findTopics } from "@/lib/documents/metadata/topics";
import { documentAuthors, documents, documentTopics, documentVersions } from "@/lib/documents/tables";
import { deriveExpertise } from "@/lib/expertise/derive/commands";
import { type Actor, visitor } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { memberships } from "@/lib/membership/tables";
import { loadReference } from "@/lib/people/reference";
import { people } from "@/lib/people/tables";
import { loadEntries } from "@/lib/search/entries/load";
import { listTopics, type Topic } from "@/lib/topics/queries";
import type { Written } from "./expert-corpus";

/** Who counts as having written a document: everybody it names, or nobody, so that only its uploader is known. */
export type Credit = "authors" | "uploader";

const BATCH = 50;
/** Of documents without anybody the owner still has to be somebody. */
const NOBODY = "nobody";

/** `outsiders`: who is in no circle, because they work for a company. */
type Load = { credit: Credit; most: number; outsiders?: string[] };
type Loading = Load & { circle: string; ids: Map<string, string>; topics: Topic[] };

/**
 * Keeps documents as the product's own tables have them, of invented members who are called by their ids, and indexes them
 * through the product's own way from a document to an entry. Whatever is there already stays.
 */
export async function loadWorld(ctx: Context, written: AsyncIterable<Written> | Iterable<Written>, load: Load): Promise<number> {
  const there = await ctx.db.$count(documents);
  if (there > 0) return there;
  await loadReference(ctx);
  const loading: Loading = { ...load, circle: await makeCircle(ctx), ids: new Map(), topics: await listTopics(ctx) };
  let [waiting, done]: [Written[], number] = [[], 0];
  for await (const one of written) {
    if (done + waiting.length >= load.most) break;
    waiting.push(one);
    if (waiting.length < BATCH) continue;
    await keep(ctx, waiting, loading);
    done += waiting.length;
    waiting = [];
    if (done % 5000 === 0) process.stderr.write(`${done} `);
  }
  if (waiting.length > 0) await keep(ctx, waiting, loading);
  return done + waiting.length;
}

/** The circle that everybody of a made world belongs to. */
export async function makeCircle(ctx: Context): Promise<string> {
  const [circle] = await ctx.db.insert(circles).values({ slug: "kring", name: "Kring" }).returning({ id: circles.id });
  return circle?.id ?? "";
}

async function keep(ctx: Context, written: Written[], loading: Loading): Promise<void> {
  await addPeople(ctx, [...new Set(written.flatMap(({ authors, uploader }) => [...authors, uploader ?? NOBODY]))], loading);
  const idOf = (name: string) => loading.ids.get(name) ?? "";
  const made = written.map((one) => ({ ...one, row: newId(), owner: idOf(one.uploader ?? one.authors[0] ?? NOBODY) }));
  await ctx.db.insert(documents).values(
    made.map(({ row, id, title, date, kind, owner }) => ({
      id: row,
      importKey: id,
      state: "shared" as const,
      visibility: "members" as const,
      title: title.slice(0, 200),
      ...{ date, kind },
      ownerId: owner,
      sharedAt: ctx.now,
    })),
  );
  await ctx.db.insert(documentVersions).values(
    made.map(({ row, id, text, owner }) => ({
      ...{ documentId: row, number: 1, fileKey: id, fileName: `${id}.md`, mediaType: "text/markdown", size: text.length },
      ...{ sha256: id, textState: "read" as const, pages: [text], uploadedBy: owner },
    })),
  );
  const authors = made.flatMap(({ row, authors }) => [...new Set(authors)].map((name) => ({ documentId: row, personId: idOf(name) })));
  if (loading.credit === "authors" && authors.length > 0) await ctx.db.insert(documentAuthors).values(authors);
  const about = made.flatMap(({ row, id, title, text }) => {
    const found = findTopics(linesOf([text]), { title, fileName: id }, loading.topics);
    return found.map((topic) => ({ documentId: row, topicId: topic.id, assignedBy: "proposed" as const }));
  });
  if (about.length > 0) await ctx.db.insert(documentTopics).values(about);
  const { entries } = await loadEntries(
    ctx,
    made.map(({ row }) => `document:${row}`),
  );
  await ctx.index.put(entries);
}

async function addPeople(ctx: Context, names: string[], { ids, circle, outsiders = [] }: Loading): Promise<void> {
  const fresh = names.filter((name) => !ids.has(name)).map((name) => ({ id: newId(), name, slug: name, email: `${name}@example.org` }));
  if (fresh.length === 0) return;
  await ctx.db.insert(people).values(fresh);
  const joined = fresh.filter(({ name }) => !outsiders.includes(name));
  await ctx.db
    .insert(memberships)
    .values(joined.map(({ id }) => ({ circleId: circle, personId: id, state: "active" as const, decidedAt: ctx.now })));
  for (const { id, name } of fresh) ids.set(name, id);
}

/** The real job, step after step until it is done. */
export async function deriveAll(ctx: Context): Promise<void> {
  let from: { after?: string } | null = null;
  do from = (await deriveExpertise(ctx, from)).next;
  while (from);
}

/** Somebody who may read all of it. */
export async function aReader(ctx: Context): Promise<Actor> {
  const [circle] = await ctx.db.select({ id: circles.id }).from(circles).where(eq(circles.slug, "kring"));
  return { ...visitor(), roles: new Map([[circle?.id ?? "", "member" as const]]) };
}

/** What the corpus calls the people and documents of this world. */
export async function namesIn(ctx: Context): Promise<Map<string, string>> {
  const persons = await ctx.db.select({ id: people.id, name: people.name }).from(people);
  const shared = await ctx.db
    .select({ id: documents.id, name: documents.importKey })
    .from(documents)
    .where(and(eq(documents.state, "shared"), isNotNull(documents.importKey)));
  return new Map([...persons, ...shared].map(({ id, name }) => [id, name ?? id]));
}
