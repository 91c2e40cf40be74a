import { Readable } from "node:stream";
import { keepSiteFile, keepSiteText } from "@/lib/admin/site/commands";
import type { Context } from "@/lib/kernel/context";
import { findActor } from "@/lib/membership/queries";
import { writeSlides } from "./files/slides";
import { type Ids, idOf } from "./load-people";

const about = {
  nl: "Dit is een voorbeeld van het platform voor de ICT-kenniskringen van lokale besturen.\n\nAlles wat je hier leest over mensen en bijeenkomsten is verzonnen. Een beheerder past deze tekst aan bij Beheer, Publieke pagina's.",
  en: "This is an example of the platform for the ICT knowledge circles of local governments.\n\nEverything that you read here about people and meetings is invented. An admin changes this text under Administration, Public pages.",
};

/** What an admin put on the public pages of the demo world: a presentation and a text. There is no film. */
export async function loadSite(ctx: Context, ids: Ids): Promise<void> {
  const actor = await findActor(ctx, idOf(ids.people, "paula-platform"));
  if (!actor) throw new Error("the demo world has no admin");
  const admin = { ...ctx, actor };
  await keepSiteFile(admin, { kind: "presentation", fileName: "kenniskringen.pdf", content: Readable.from([await writeSlides()]) });
  await keepSiteText(admin, { name: "presentationTitle", nl: "De kringen in vier dia's", en: "The circles in four slides" });
  await keepSiteText(admin, { name: "about", ...about });
}
