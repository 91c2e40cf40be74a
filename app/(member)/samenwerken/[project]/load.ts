import { cache } from "react";
import { findProject } from "@/lib/projects/queries";
import { memberContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";

/** The project of an address, once a request, for whoever may learn of it. */
export const loadProject = cache(async (slug: string) => {
  const ctx = await memberContext(`/samenwerken/${slug}`);
  return { ctx, project: await orNotFound(findProject(ctx, slug)) };
});
