import "server-only";
import type { Context } from "@/lib/kernel/context";
import { programmesOf } from "../agenda/queries";
import { contactsByMeeting } from "../contacts/queries";
import { findMeetings, listMeetings } from "../queries";

/** Among so many coming meetings the next ones are looked for: drafts of a lead are left out. */
const AMONG = 12;

/** My next meetings with all that somebody on the way needs: as many questions for a few as for one. */
export async function meetingsOnTheWay(ctx: Context, most: number) {
  const coming = await listMeetings(ctx, { when: "coming", circles: "mine", limit: AMONG });
  const next = coming.filter(({ state }) => state !== "draft").slice(0, most);
  if (next.length === 0) return [];
  const answers = new Map(next.map(({ id, answer }) => [id, answer]));
  const meetings = await findMeetings(ctx, [...answers.keys()]);
  const [programmes, contacts] = await Promise.all([
    programmesOf(ctx, meetings),
    contactsByMeeting(
      ctx,
      meetings.filter(({ may }) => may.seePeople),
    ),
  ]);
  return meetings.map((meeting) => ({
    meeting,
    answer: answers.get(meeting.id) ?? null,
    programme: programmes.get(meeting.id) ?? [],
    contacts: contacts.get(meeting.id) ?? [],
  }));
}

export type MeetingOnTheWay = Awaited<ReturnType<typeof meetingsOnTheWay>>[number];
