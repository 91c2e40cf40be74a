import { after, DAY, HOUR } from "@/lib/kernel/dates";
import { reply } from "@/lib/meetings/attendance/commands";
import type { Reply } from "@/lib/meetings/attendance/tables";
import { planMeeting, publishMeeting } from "@/lib/meetings/commands";
import { NOW, type World } from "./open-world";

type Given = Partial<Omit<Parameters<typeof planMeeting>[1], "circles">> & { circle: { slug: string } };

/** Builders of meetings, through the commands that everybody uses. */
export function meetingBuildersFor(world: World) {
  const aDraft = async ({ circle, ...given }: Given) => {
    const startsAt = given.startsAt ?? after(NOW, 10 * DAY);
    const fields = {
      title: "Back-ups die ook terugkomen",
      startsAt,
      endsAt: given.endsAt ?? after(startsAt, 3 * HOUR),
      venue: "Stadhuis",
      address: "Markt 1, 8700 Tielt",
    };
    return planMeeting(await world.as("system"), { ...fields, ...given, circles: [circle.slug] });
  };

  const aMeeting = async (given: Given) => {
    const meeting = await aDraft(given);
    await publishMeeting(await world.as("system"), { meeting: meeting.slug });
    return meeting;
  };

  const answers = async (person: { id: string }, meeting: { slug: string }, answer: Reply = "going") =>
    reply(await world.as(person), { meeting: meeting.slug, reply: answer });

  return { aDraft, aMeeting, answers };
}
