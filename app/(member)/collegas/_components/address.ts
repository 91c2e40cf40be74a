import type { z } from "zod";
import type { directoryInput } from "@/lib/membership/colleagues/input";

export type DirectoryAddress = z.output<typeof directoryInput>;

/** The address of a view of the directory, shortest form. */
export function directoryAddress(asked: DirectoryAddress): string {
  const params = new URLSearchParams();
  const { pagina, ...words } = asked;
  for (const [name, value] of Object.entries(words)) if (value) params.set(name, value);
  if (pagina > 1) params.set("pagina", String(pagina));
  const query = params.toString();
  return query ? `/collegas?${query}` : "/collegas";
}
