import { startProject } from "@/lib/projects/commands";
import type { ProjectKind } from "@/lib/projects/kinds";
import { takePart } from "@/lib/projects/participation/commands";
import { addSection, startText } from "@/lib/projects/text/outline/commands";
import { findText } from "@/lib/projects/text/queries";
import { saveSection } from "@/lib/projects/text/writing/commands";
import { buildersFor } from "./builders";
import type { World } from "./open-world";

type Fields = { kind?: ProjectKind; title?: string; texts?: string[] };

/** Builders of texts that organisations write together, through the commands that everybody uses. */
export function textBuildersFor(world: World) {
  const { aCircle, aMember } = buildersFor(world);

  /** A plan whose sections have these texts: `lead` runs it, `partner` takes part, `interested` and `left` do not. */
  const aText = async ({
    kind = "plan",
    title = "Informatieveiligheidsplan 2027",
    texts = ["Dit plan geldt voor {{bestuur}}."],
  }: Fields = {}) => {
    const circle = await aCircle();
    const [lead, partner] = [await aMember({ circle }), await aMember({ circle })];
    const words = { title, summary: "Samen één plan schrijven.", visibility: `circle:${circle.id}`, topics: [] };
    const { slug } = await startProject(await world.as(lead), { kind, ...words });
    await takePart(await world.as(partner), { project: slug, state: "joined" });
    const ctx = await world.as(lead);
    await startText(ctx, { project: slug, outline: "empty" });
    for (const [at, text] of texts.entries()) {
      const { id } = await addSection(ctx, { project: slug, title: `Deel ${at + 1}`, about: "", owner: "", dueOn: "" });
      if (text) await saveSection(ctx, { section: id, revision: 0, text, note: "", next: "done" });
    }
    const sections = (await findText(ctx, slug))?.sections ?? [];
    return { circle, lead, partner, slug, sections, section: sections[0]?.id ?? "" };
  };

  return { aText };
}
