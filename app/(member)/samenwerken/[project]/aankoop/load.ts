import { notFound } from "next/navigation";
import { cache } from "react";
import { purchaseOf } from "@/lib/projects/purchase/queries";
import { orNotFound } from "@/lib/web/page";
import { loadProject } from "../load";

/** The purchase of an address with its figures, once a request; for everybody else than participants it is not there. */
export const loadPurchase = cache(async (slug: string) => {
  const { ctx, project } = await loadProject(slug);
  if (project.kind !== "purchase" || !project.may.seeInside) notFound();
  return { ctx, project, view: await orNotFound(purchaseOf(ctx, slug)) };
});
