import { cache } from "react";
import { findText } from "@/lib/projects/text/queries";
import { orNotFound } from "@/lib/web/page";
import { loadProject } from "../load";

/** The text of a project, once a request, for those who take part. For all others it does not exist. */
export const loadText = cache(async (slug: string) => {
  const { ctx, project } = await loadProject(slug);
  return { ctx, project, text: await orNotFound(findText(ctx, slug)) };
});
