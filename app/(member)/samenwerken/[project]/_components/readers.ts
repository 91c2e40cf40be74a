import type { Words } from "@/lib/i18n";
import type { Project } from "@/lib/projects/queries";

/** Who may read what a project publishes: its circle, when it has one, or all members. */
export function readersOf({ circle }: Pick<Project, "circle">, t: Words) {
  const ofCircle = circle ? [{ value: "circle", label: t("texts.publishCircle", { circle }) }] : [];
  return { options: [...ofCircle, { value: "members", label: t("texts.publishMembers") }], usual: circle ? "circle" : "members" };
}
