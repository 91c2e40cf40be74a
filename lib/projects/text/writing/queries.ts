import "server-only";
import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { people } from "@/lib/people/tables";
import { merged } from "../compare";
import { readableSection } from "../subject";
import { textRevisions } from "../tables";

const columns = {
  number: textRevisions.number,
  text: textRevisions.text,
  note: textRevisions.note,
  name: people.name,
  at: textRevisions.savedAt,
  asideOf: textRevisions.asideOf,
  settledAt: textRevisions.settledAt,
};

/** What a section was after each save, the newest first; also what stood beside it. */
export async function revisionsOf(ctx: Context, id: string) {
  await readableSection(ctx, id);
  return ctx.db
    .select(columns)
    .from(textRevisions)
    .innerJoin(people, eq(people.id, textRevisions.savedBy))
    .where(eq(textRevisions.sectionId, id))
    .orderBy(desc(textRevisions.number));
}
export type Revision = Awaited<ReturnType<typeof revisionsOf>>[number];

/** The texts that wait beside a section, the oldest first, each with a proposal of how to bring it together. */
export async function asidesOf(ctx: Context, id: string) {
  const { section } = await readableSection(ctx, id);
  const [waiting, bases] = await Promise.all([
    ctx.db
      .select(columns)
      .from(textRevisions)
      .innerJoin(people, eq(people.id, textRevisions.savedBy))
      .where(and(eq(textRevisions.sectionId, id), isNotNull(textRevisions.asideOf), isNull(textRevisions.settledAt)))
      .orderBy(asc(textRevisions.number)),
    ctx.db.select({ number: textRevisions.number, text: textRevisions.text }).from(textRevisions).where(eq(textRevisions.sectionId, id)),
  ]);
  const baseOf = (number: number | null) => bases.find((base) => base.number === number)?.text ?? "";
  return waiting.map((aside) => ({ ...aside, proposal: merged(baseOf(aside.asideOf), aside.text, section.text) }));
}
export type Aside = Awaited<ReturnType<typeof asidesOf>>[number];
