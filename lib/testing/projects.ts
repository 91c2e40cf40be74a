import { startProject } from "@/lib/projects/commands";
import type { ProjectKind } from "@/lib/projects/kinds";
import { takePart } from "@/lib/projects/participation/commands";
import { buildersFor } from "./builders";
import type { World } from "./open-world";

type Fields = { kind?: ProjectKind; title?: string; visibility?: "circle" | "members" };

/** Builders of projects with people of several organisations in them. */
export function projectBuildersFor(world: World) {
  const { aCircle, aMember, aPerson } = buildersFor(world);

  /** A project of a circle: `lead` runs it, `partner` takes part, `neighbour` is in the circle and does not. */
  const aProject = async ({ kind = "purchase", title = "Laptops 2027", visibility = "circle" }: Fields = {}) => {
    const circle = await aCircle();
    const [lead, partner, neighbour] = [await aMember({ circle }), await aMember({ circle }), await aMember({ circle })];
    const reach = visibility === "circle" ? `circle:${circle.id}` : "members";
    const words = { title, summary: "Onze toestellen zijn aan vervanging toe.", visibility: reach, topics: [] };
    const { slug } = await startProject(await world.as(lead), { kind, ...words });
    await takePart(await world.as(partner), { project: slug, state: "joined" });
    return { circle, lead, partner, neighbour, slug };
  };

  /** Whom nothing of it is meant for. */
  const strangers = async () => ({
    visitor: "visitor" as const,
    newcomer: await aPerson(),
    otherCircle: await aMember({ circle: await aCircle() }),
    admin: await aPerson({ isAdmin: true }),
  });

  return { aProject, strangers };
}
