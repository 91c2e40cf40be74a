import "server-only";
import { and, eq } from "drizzle-orm";
import { readableDocuments } from "@/lib/documents/queries";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { logIn } from "../log";
import { heldProject } from "../subject";
import { projectDocuments } from "../tables";

/** The id in an address of a document, or the id itself. */
const idIn = (text: string): string | undefined => /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(text.toLowerCase())?.[0];

/** Lays a document of the knowledge base with a project. Who may read it stays as it was. */
export function placeDocument(ctx: Context, input: { project: string; document: string }): Promise<{ title: string }> {
  return inTransaction(ctx, async (tx) => {
    const project = await heldProject(tx, input.project, "project.seeInside");
    const [document] = await readableDocuments(tx, [idIn(input.document) ?? ""].filter(Boolean));
    if (!document || !tx.actor.personId) throw new DomainError("invalid", "projects.documentUnknown", {}, "document");
    await tx.db
      .insert(projectDocuments)
      .values({ projectId: project.id, documentId: document.id, placedBy: tx.actor.personId, createdAt: tx.now })
      .onConflictDoNothing();
    await logIn(tx, { project: project.id, what: "document" });
    return { title: document.title };
  });
}

/** Takes it away from there: who laid it, or a lead. */
export function removeDocument(ctx: Context, input: { project: string; document: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const project = await heldProject(tx, input.project, "project.seeInside");
    const mine = eq(projectDocuments.placedBy, tx.actor.personId ?? "");
    const [gone] = await tx.db
      .delete(projectDocuments)
      .where(
        and(
          eq(projectDocuments.projectId, project.id),
          eq(projectDocuments.documentId, input.document),
          project.leadIds.includes(tx.actor.personId ?? "") ? undefined : mine,
        ),
      )
      .returning({ id: projectDocuments.documentId });
    if (!gone) throw notFound();
    await logIn(tx, { project: project.id, what: "documentGone" });
  });
}
