import { brusselsDay } from "@/lib/kernel/dates";
import type { ChangedField, MeetingChange, meetings } from "./tables";

type Place = Pick<typeof meetings.$inferSelect, "venue" | "room" | "address">;
type Span = Pick<typeof meetings.$inferSelect, "startsAt" | "endsAt">;
type Practical = Pick<typeof meetings.$inferSelect, "entrance" | "parking" | "accessibility" | "replyBy"> & { host: string };
type Visible = Place & Span & Practical & { title: string; onlineUrl: string | null };

/** Two moments in one text, so that each reader sees them in their own language. */
const when = (meeting: Span) => `${meeting.startsAt.toISOString()}/${meeting.endsAt.toISOString()}`;

export const placeOf = (meeting: Place): string => [meeting.venue, meeting.room, meeting.address].filter(Boolean).join(", ");

type Pair = { field: ChangedField; before: string; after: string };

/** Where and when somebody has to be: told whatever the lead says, for who does not hear of it stands before a closed door. */
export const alwaysTold: ChangedField[] = ["when", "where"];

/** What somebody who read the meeting before has to hear of. */
export function visibleChanges(before: Visible, after: Visible, at: Date): MeetingChange[] {
  const pairs: Pair[] = [
    { field: "when", before: when(before), after: when(after) },
    { field: "where", before: placeOf(before), after: placeOf(after) },
    { field: "title", before: before.title, after: after.title },
    ...onlineChange(before.onlineUrl, after.onlineUrl),
    ...practicals(before, after),
  ];
  return pairs.filter((pair) => pair.before !== pair.after).map((pair) => ({ ...pair, at: at.toISOString() }));
}

/** That there is a link, or another one; never the link itself, which is for members. */
const onlineChange = (before: string | null, after: string | null): Pair[] =>
  before === after ? [] : [{ field: "online", before: before ? "link" : "", after: after ? "new" : "" }];

/** What was filled in for the first time is no change: nobody read anything else before. */
function practicals(before: Practical, after: Practical): Pair[] {
  const texts = (["entrance", "parking", "accessibility", "host"] as const).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
  const dayOf = (moment: Date | null) => (moment ? brusselsDay(moment) : "");
  const last = { field: "replyBy" as const, before: dayOf(before.replyBy), after: dayOf(after.replyBy) };
  return [...texts, last].filter((pair) => pair.before !== "");
}

/** Whether a calendar that holds the meeting has to hear of a change. */
export function concernsCalendar(before: Omit<Visible, keyof Practical>, after: Omit<Visible, keyof Practical>): boolean {
  const shown = (meeting: typeof before) => [when(meeting), placeOf(meeting), meeting.title, meeting.onlineUrl].join("\n");
  return shown(before) !== shown(after);
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
  const recent = new Map<string, MeetingChange>();
  for (const change of changes) {
    if (new Date(change.at) < since) continue;
    const key = [change.field, change.item?.id].join(" ");
    recent.set(key, { ...change, before: recent.get(key)?.before ?? change.before });
  }
  return withoutPassingItems([...recent.values()]).filter((change) => change.before !== change.after);
}

/** Of an item that came and went nothing is said, and of one that is new or gone only that. */
function withoutPassingItems(changes: MeetingChange[]): MeetingChange[] {
  const ids = (field: ChangedField) =>
    new Set(changes.flatMap((change) => (change.field === field && change.item ? [change.item.id] : [])));
  const [came, went] = [ids("itemNew"), ids("itemGone")];
  return changes.filter(({ field, item }) => {
    if (!item || !(came.has(item.id) || went.has(item.id))) return true;
    if (came.has(item.id) && went.has(item.id)) return false;
    return field === "itemNew" || field === "itemGone";
  });
}
