import { sql } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import { documentCircles, documents, type Visibility } from "@/lib/documents/tables";
import { type Actor, visitor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import type { Database } from "@/lib/kernel/ports";
import type { IndexEntry } from "@/lib/kernel/search-index";
import { organisations, people } from "@/lib/people/tables";
import { entryOf } from "@/lib/search/entries/entry";
import { type Random, randomFrom } from "@/lib/testing/random";
import { topics } from "@/lib/topics/tables";
import type { Source } from "./scale-documents";

/** As large as all of Flanders might become. */
const CIRCLES = 25;
const WRITERS = 1000;
const KINDS = ["report", "manual", "policy", "presentation", "other"] as const;
const FILE_TYPES = ["pdf", "docx", "pptx", "xlsx"];
const FIRST_YEAR = 2015;
const YEARS = 12;

export type ScaleWorld = { circles: string[]; organisations: string[]; writers: string[]; topics: string[] };

/** Circles and invented people that documents can be of, beside the organisations and topics that every installation has. */
export async function makeWorld(db: Database): Promise<ScaleWorld> {
  const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
  await db.insert(circles).values(numbers(CIRCLES).map((n) => ({ slug: `kring-${n}`, name: `Kring ${n}` })));
  await db
    .insert(people)
    .values(numbers(WRITERS).map((n) => ({ slug: `schrijver-${n}`, name: `Schrijver ${n}`, email: `s${n}@example.org` })));
  return worldIn(db);
}

export async function worldIn(db: Database): Promise<ScaleWorld> {
  const idsOf = async (table: typeof circles | typeof organisations | typeof people | typeof topics): Promise<string[]> => {
    const rows = await db.select({ id: table.id }).from(table).orderBy(table.id);
    return rows.map(({ id }) => id);
  };
  return {
    circles: await idsOf(circles),
    organisations: await idsOf(organisations),
    writers: await idsOf(people),
    topics: await idsOf(topics),
  };
}

/** A member of the first three circles. */
export const memberOf = (world: ScaleWorld): Actor => ({
  ...visitor(),
  personId: world.writers[0] ?? null,
  name: "Schrijver 0",
  roles: new Map(world.circles.slice(0, 3).map((id) => [id, "member"])),
});

type Made = { row: typeof documents.$inferInsert & { id: string }; circle: string; entry: IndexEntry };

/** A text as a document of this world: one in ten for everybody, six for all members, the rest for one circle. */
export function makeDocument(world: ScaleWorld, n: number, { title, text }: Source): Made {
  const random = randomFrom(n + 1);
  const { pick, next } = random;
  const id = newId();
  const chance = next();
  const visibility: Visibility = chance < 0.1 ? "public" : chance < 0.7 ? "members" : "circle";
  const [circle, ownerId, organisation, kind] = [pick(world.circles), pick(world.writers), pick(world.organisations), pick(KINDS)];
  const date = aDay(random);
  const entry = entryOf({
    id: `document:${id}`,
    kind: "document",
    title: title.slice(0, 200),
    body: text,
    audience: [...(visibility === "circle" ? [] : [visibility]), `circle:${circle}`, `person:${ownerId}`],
    facets: {
      circles: [circle],
      topics: world.topics.length > 0 ? [pick(world.topics)] : [],
      organisation,
      year: date.getUTCFullYear(),
      type: kind,
      language: "nl",
      fileType: pick(FILE_TYPES),
    },
    people: [ownerId],
    date,
  });
  const day = date.toISOString().slice(0, 10);
  const row = { id, state: "shared" as const, title: entry.title, kind: "other" as const, date: day, visibility, ownerId, sharedAt: date };
  return { row, circle, entry };
}

const aDay = ({ below }: Random): Date => new Date(Date.UTC(FIRST_YEAR + below(YEARS), below(12), 1 + below(28)));

/** Writes documents as their own tables have them: what a search shows is looked up there again. */
export async function keepDocuments(db: Database, made: readonly Made[]): Promise<void> {
  await db.insert(documents).values(made.map(({ row }) => row));
  await db.insert(documentCircles).values(made.map(({ row, circle }) => ({ documentId: row.id, circleId: circle })));
}

/** Statistics as any database that has been up for a while keeps them by itself. */
export async function settle(db: Database): Promise<void> {
  await db.execute(sql`vacuum analyze`);
}
