import { forbidden } from "next/navigation";
import { closingOf } from "@/lib/projects/closing/queries";
import { orNotFound } from "@/lib/web/page";
import { loadProject } from "../load";

/** A project with what its lead can leave behind; for whoever does not lead it, or when it was given up, there is no such page. */
export async function loadClosing(slug: string) {
  const { ctx, project } = await loadProject(slug);
  if (!project.may.lead && !project.may.publish) forbidden();
  return { ctx, project, closing: await orNotFound(closingOf(ctx, slug)) };
}
