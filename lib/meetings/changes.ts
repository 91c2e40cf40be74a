import type { MeetingChange } from "./tables";

type Visible = { title: string; startsAt: Date; endsAt: Date; venue: string; room: string; address: string };

/** Two moments in one text, so that each reader sees them in their own language. */
const when = (meeting: Visible) => `${meeting.startsAt.toISOString()}/${meeting.endsAt.toISOString()}`;

export const placeOf = (meeting: Pick<Visible, "venue" | "room" | "address">): string =>
  [meeting.venue, meeting.room, meeting.address].filter(Boolean).join(", ");

/** What somebody who read the meeting before has to hear of. */
export function visibleChanges(before: Visible, after: Visible, at: Date): MeetingChange[] {
  const pairs = [
    { field: "when" as const, before: when(before), after: when(after) },
    { field: "where" as const, before: placeOf(before), after: placeOf(after) },
    { field: "title" as const, before: before.title, after: after.title },
  ];
  return pairs.filter((pair) => pair.before !== pair.after).map((pair) => ({ ...pair, at: at.toISOString() }));
}

/** The moments in a change of `when`, as `visibleChanges` wrote them. */
export function spanIn(text: string): { startsAt: Date; endsAt: Date } {
  const [startsAt = "", endsAt = ""] = text.split("/");
  return { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
}

/**
 * Per field the newest change since `since`, from what stood there first: moved twice shows one old value, moved back
 * shows nothing.
 */
export function recentChanges(changes: MeetingChange[], since: Date): MeetingChange[] {
  const recent = new Map<MeetingChange["field"], MeetingChange>();
  for (const change of changes) {
    if (new Date(change.at) < since) continue;
    recent.set(change.field, { ...change, before: recent.get(change.field)?.before ?? change.before });
  }
  return [...recent.values()].filter((change) => change.before !== change.after);
}
