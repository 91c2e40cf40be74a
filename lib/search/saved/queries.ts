import "server-only";
import { and, asc, desc, eq, gt, lte, ne, sql } from "drizzle-orm";
import { auditLog } from "@/lib/audit/tables";
import { documents } from "@/lib/documents/tables";
import type { Context } from "@/lib/kernel/context";
import { questions } from "@/lib/questions/tables";
import type { Result } from "../entries/kind";
import { searchAmong } from "../queries";
import { type Rhythm, searchIn } from "./input";
import { savedSearches } from "./tables";

export type SavedSearch = { id: string; name: string; address: string; rhythm: Rhythm; toldUntil: Date };

const columns = {
  id: savedSearches.id,
  name: savedSearches.name,
  address: savedSearches.address,
  rhythm: savedSearches.rhythm,
  toldUntil: savedSearches.toldUntil,
};

/** The searches that the actor keeps, by name. */
export async function mySearches(ctx: Context): Promise<SavedSearch[]> {
  const { personId } = ctx.actor;
  if (!personId) return [];
  return ctx.db
    .select(columns)
    .from(savedSearches)
    .where(eq(savedSearches.personId, personId))
    .orderBy(sql`lower(${savedSearches.name})`, asc(savedSearches.id));
}

/** Of everything that became findable in a while this many are looked at, newest first: more in one day is an archive brought in. */
const MOST_NEW = 500;

type While = { from: Date; until: Date };

/** What others shared, planned or asked in a while, as ids of entries. Whether the actor may find it is for search to say. */
export async function newBetween(ctx: Context, { from, until }: While): Promise<string[]> {
  const me = ctx.actor.personId;
  if (!me) return [];
  const [shared, planned, asked] = await Promise.all([
    ctx.db
      .select({ id: documents.id })
      .from(documents)
      .where(and(eq(documents.state, "shared"), ne(documents.ownerId, me), gt(documents.sharedAt, from), lte(documents.sharedAt, until)))
      .orderBy(desc(documents.sharedAt))
      .limit(MOST_NEW),
    ctx.db
      .select({ id: auditLog.subjectId })
      .from(auditLog)
      .where(and(eq(auditLog.action, "meeting.published"), gt(auditLog.at, from), lte(auditLog.at, until)))
      .orderBy(desc(auditLog.at))
      .limit(MOST_NEW),
    ctx.db
      .select({ id: questions.id })
      .from(questions)
      .where(and(ne(questions.askedBy, me), gt(questions.createdAt, from), lte(questions.createdAt, until)))
      .orderBy(desc(questions.createdAt))
      .limit(MOST_NEW),
  ]);
  const entries = (kind: string, rows: { id: string | null }[]) => rows.flatMap(({ id }) => (id ? `${kind}:${id}` : []));
  return [...new Set([...entries("document", shared), ...entries("meeting", planned), ...entries("question", asked)])];
}

/** What is new in a search for its owner, who is the actor: as far as they may read it at this moment. */
export const newIn = (ctx: Context, { address }: Pick<SavedSearch, "address">, entries: string[]): Promise<Result[]> =>
  searchAmong(ctx, searchIn(address), entries);
