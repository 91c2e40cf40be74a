import { eq } from "drizzle-orm";
import { after, DAY, HOUR } from "@/lib/kernel/dates";
import { attendance } from "@/lib/meetings/attendance/tables";
import { meetings } from "@/lib/meetings/tables";
import { startReport } from "@/lib/reports/commands";
import { findReport } from "@/lib/reports/queries";
import { saveSection } from "@/lib/reports/sections/commands";
import { meetingBuildersFor } from "./meetings";
import { NOW, type World } from "./open-world";

type Person = { id: string };
type Given = { circle: { slug: string }; lead: Person; present: Person[]; title?: string; text?: string; endsAt?: Date };

/** Builders of reports, through the commands that everybody uses. */
export function reportBuildersFor(world: World) {
  const { aMeeting } = meetingBuildersFor(world);

  /** A meeting that is over, where these people were. */
  const aPastMeeting = async ({ circle, present, title = "Glasvezel in de praktijk", endsAt = after(NOW, -DAY) }: Omit<Given, "lead">) => {
    const meeting = await aMeeting({ circle, title });
    await world.ports.db
      .update(meetings)
      .set({ startsAt: after(endsAt, -3 * HOUR), endsAt })
      .where(eq(meetings.id, meeting.id));
    const rows = present.map(({ id }) => ({
      meetingId: meeting.id,
      personId: id,
      reply: "going" as const,
      repliedAt: NOW,
      attendedAt: endsAt,
    }));
    if (rows.length > 0) await world.ports.db.insert(attendance).values(rows);
    return meeting;
  };

  /** Its report, of which the lead wrote the introduction. */
  const aReport = async ({ lead, text = "We spraken over glasvezel.", ...given }: Given) => {
    const { slug, id } = await aPastMeeting(given);
    const ctx = await world.as(lead);
    await startReport(ctx, { meeting: slug });
    const { report, sections } = await findReport(ctx, slug);
    const section = sections[0]?.id ?? "";
    await saveSection(ctx, { section, revision: 0, title: "Inleiding", text });
    return { meeting: slug, meetingId: id, report: report?.id ?? "", section };
  };

  return { aPastMeeting, aReport };
}
