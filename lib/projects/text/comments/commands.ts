import "server-only";
import { and, eq } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { HOUR } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { stayWithin } from "@/lib/limits/commands";
import { authorize } from "@/lib/policy/rules";
import { paragraphsOf } from "../markdown";
import { heldSection } from "../subject";
import { type CommentState, textAgreements, textComments } from "../tables";

/** Comments on paragraphs per person and hour: enough to read a whole plan with a pen in the hand. */
const COMMENTS = { most: 60, windowMs: HOUR };

type Said = { section: string; paragraph: number; quote: string; body: string };

/** Says something about a paragraph, as it stood on the screen. Whoever changed it meanwhile finds the comment with the words it was about. */
export function comment(ctx: Context, { section: id, paragraph, quote, body }: Said): Promise<{ project: string; comment: string }> {
  return inTransaction(ctx, async (tx) => {
    const { project, section } = await heldSection(tx, id);
    const { personId } = tx.actor;
    if (!personId) throw notFound();
    await stayWithin(tx, `text-comment:${personId}`, COMMENTS, { key: "proposals.commentsTooMany", field: "body" });
    const about = quote.trim() === "" ? paragraphsOf(section.text)[paragraph]?.source : quote.replaceAll("\r\n", "\n");
    if (!about) throw notFound();
    const [said] = await tx.db
      .insert(textComments)
      .values({ sectionId: id, paragraph, quote: about, body, personId, createdAt: tx.now })
      .returning({ id: textComments.id });
    return { project: project.slug, comment: said?.id ?? "" };
  });
}

async function heldComment(tx: Context, id: string) {
  if (!isId(id)) throw notFound();
  const [before] = await tx.db.select({ sectionId: textComments.sectionId }).from(textComments).where(eq(textComments.id, id));
  if (!before) throw notFound();
  const held = await heldSection(tx, before.sectionId);
  const [found] = await tx.db.select().from(textComments).where(eq(textComments.id, id));
  if (!found) throw notFound();
  return { ...held, found };
}

/** Agrees with what another said, or takes that back. */
export function agree(ctx: Context, { comment: id }: { comment: string }): Promise<{ agrees: boolean }> {
  return inTransaction(ctx, async (tx) => {
    const { found } = await heldComment(tx, id);
    const { personId } = tx.actor;
    if (!personId) throw notFound();
    if (found.personId === personId) throw new DomainError("conflict", "texts.ownComment");
    const mine = and(eq(textAgreements.commentId, id), eq(textAgreements.personId, personId));
    const gone = await tx.db.delete(textAgreements).where(mine).returning({ id: textAgreements.commentId });
    if (gone.length > 0) return { agrees: false };
    await tx.db.insert(textAgreements).values({ commentId: id, personId, createdAt: tx.now });
    return { agrees: true };
  });
}

type Outcome = { comment: string; state: CommentState; reason: string };

/** What became of a comment: it was processed, it was not retained and why, or it is open again. For who writes the section. */
export function settleComment(ctx: Context, { comment: id, state, reason }: Outcome): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project, section, found } = await heldComment(tx, id);
    authorize(tx.actor, "text.write", { project, ownerId: section.ownerId });
    if (state === "notRetained" && reason === "") throw new DomainError("invalid", "texts.reasonMissing", {}, "reason");
    if (found.state === state) throw new DomainError("conflict", "texts.commentIsSo");
    const settled = state === "open" ? { settledBy: null, settledAt: null } : { settledBy: tx.actor.personId, settledAt: tx.now };
    await tx.db
      .update(textComments)
      .set({ state, reason, ...settled })
      .where(eq(textComments.id, id));
  });
}

/** Takes back one's own words, as long as nobody did anything with them. */
export function takeBackComment(ctx: Context, { comment: id }: { comment: string }): Promise<{ project: string; section: string }> {
  return inTransaction(ctx, async (tx) => {
    const { found, project } = await heldComment(tx, id);
    if (found.personId !== tx.actor.personId) throw notFound();
    if (found.state !== "open") throw new DomainError("conflict", "texts.commentSettled");
    await tx.db.delete(textComments).where(eq(textComments.id, id));
    return { project: project.slug, section: found.sectionId };
  });
}
