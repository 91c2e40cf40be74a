import type { Locale } from "@/lib/kernel/actor";
import { after, DAY, HOUR } from "@/lib/kernel/dates";
import { addAgendaItem } from "@/lib/meetings/agenda/commands";
import { settleProgramme } from "@/lib/meetings/agenda/telling";
import { cancelMeeting, changeMeeting } from "@/lib/meetings/commands";
import { issueGuestLink } from "@/lib/meetings/guests/commands";
import { guestsOf } from "@/lib/meetings/guests/queries";
import { meetingBuildersFor } from "./meetings";
import { NOW, type World } from "./open-world";

type Given = { circle: { slug: string }; lead: { id: string }; spice: string; settle: (world: World, now?: Date) => Promise<void> };

/** A guest speaker in each language gets a link, and hears that the meeting moves and that it is cancelled. */
export async function aroundGuests(world: World, { circle, lead, spice, settle }: Given): Promise<void> {
  const startsAt = after(NOW, 15 * DAY);
  const title = `Wat een leverancier ons leert${spice}`;
  const meeting = await meetingBuildersFor(world).aMeeting({ circle, title, startsAt, venue: `De Spil${spice}` });
  const ctx = await world.as(lead);
  const names: Record<Locale, string> = { nl: `Paul Gast${spice}`, en: `Petra Guest${spice}` };
  const speakers = Object.values(names).map((name) => ({ name, organisation: `Firma X${spice}`, background: "company" as const }));
  await addAgendaItem(ctx, { meeting: meeting.slug, kind: "talk", title: `Back-ups van morgen${spice}`, minutes: 30, speakers });
  for (const { id, name } of await guestsOf(ctx, meeting.slug)) {
    const language = name === names.en ? "en" : "nl";
    const given = { email: `gast.${language}@example.org`, language, note: `Bel Els op de dag zelf.${spice}`, by: "mail" } as const;
    await issueGuestLink(ctx, { speaker: id, ...given });
  }
  await settle(world);
  const later = after(NOW, HOUR);
  await settleProgramme(await world.as("system", later), { meeting: meeting.id });
  const moved = { title, venue: `Stadhuis${spice}`, startsAt: after(startsAt, DAY), endsAt: after(startsAt, DAY + 3 * HOUR) };
  await changeMeeting(await world.as(lead, later), { ...moved, meeting: meeting.slug });
  await settle(world, later);
  await cancelMeeting(await world.as(lead, later), { meeting: meeting.slug, reason: `De zaal is er niet.${spice}` });
  await settle(world, later);
}
