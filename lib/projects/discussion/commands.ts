import "server-only";
import { and, eq, gt } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { HOUR } from "@/lib/kernel/dates";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { stayWithin } from "@/lib/limits/commands";
import { enqueue } from "@/lib/outbox/commands";
import { projectInside } from "../subject";
import { projectComments } from "../tables";
import { pressedSince } from "../twice";

/** Comments per person and hour: enough for a conversation. */
const COMMENTS = { most: 30, windowMs: HOUR };

/** Says something to those who take part, also after it ended. What is sent twice at once is said once. */
export function say(ctx: Context, input: { project: string; body: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const project = await projectInside(tx, input.project);
    const { personId } = tx.actor;
    if (!personId) throw notFound();
    await stayWithin(tx, `project-comment:${personId}`, COMMENTS, { key: "proposals.commentsTooMany", field: "body" });
    if (await isSaid(tx, { projectId: project.id, personId, body: input.body })) return;
    const [said] = await tx.db
      .insert(projectComments)
      .values({ projectId: project.id, personId, body: input.body, createdAt: tx.now })
      .returning({ id: projectComments.id });
    if (!said) throw notFound();
    await enqueue(tx, "notify.project-commented", { comment: said.id });
  });
}

async function isSaid(tx: Context, { projectId, personId, body }: { projectId: string; personId: string; body: string }): Promise<boolean> {
  const { createdAt } = projectComments;
  const same = and(eq(projectComments.projectId, projectId), eq(projectComments.personId, personId), eq(projectComments.body, body));
  return (await tx.db.$count(projectComments, and(same, gt(createdAt, pressedSince(tx.now))))) > 0;
}

/** Takes back one's own words. */
export function unsay(ctx: Context, input: { project: string; comment: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const project = await projectInside(tx, input.project);
    if (!isId(input.comment)) throw notFound();
    const [gone] = await tx.db
      .delete(projectComments)
      .where(
        and(
          eq(projectComments.id, input.comment),
          eq(projectComments.projectId, project.id),
          eq(projectComments.personId, tx.actor.personId ?? ""),
        ),
      )
      .returning({ id: projectComments.id });
    if (!gone) throw notFound();
  });
}
