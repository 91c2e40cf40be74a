import { notFound } from "next/navigation";
import { loadProject } from "../load";

/** A joint hiring, for somebody whose organisation takes part. To others these pages do not exist. */
export async function loadHire(slug: string) {
  const loaded = await loadProject(slug);
  if (loaded.project.kind !== "hire" || !loaded.project.may.seeInside) notFound();
  return loaded;
}
