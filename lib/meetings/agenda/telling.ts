import "server-only";
import { asc, eq } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { after, MINUTE } from "@/lib/kernel/dates";
import { enqueue } from "@/lib/outbox/commands";
import { agendaItems, meetings, type ToldItem } from "../tables";
import { programmeChanges, tellable } from "./told";

/** A lead who changes ten items is done when nothing changed for this long: then people hear of it, once. */
export const QUIET = 15 * MINUTE;

/** Clocks of two servers may differ; work that comes a little early is the last all the same. */
const TOLERANCE = MINUTE;

type Meeting = Pick<typeof meetings.$inferSelect, "id" | "state" | "endsAt" | "programmeTold">;

/** Runs a change of the programme. When people know it already, they are told after a while; of a small change never. */
export async function whileProgrammeChanges<T>(
  tx: Context,
  { meeting, isSmall = false }: { meeting: Meeting; isSmall?: boolean },
  change: () => Promise<T>,
): Promise<T> {
  if (meeting.state !== "published" || meeting.endsAt <= tx.now) return change();
  const before = await programmeNow(tx, meeting.id);
  const result = await change();
  const told = meeting.programmeTold ?? before;
  const known = isSmall ? forgiven(told, before, await programmeNow(tx, meeting.id)) : told;
  await tx.db
    .update(meetings)
    .set({ programmeTold: known, programmeChangedAt: tx.now, changedAt: tx.now })
    .where(eq(meetings.id, meeting.id));
  await enqueue(tx, "meetings.programme", { meeting: meeting.id }, { startAfter: after(tx.now, QUIET) });
  return result;
}

async function programmeNow(tx: Context, meetingId: string): Promise<ToldItem[]> {
  const { id, kind, title, minutes } = agendaItems;
  const items = await tx.db
    .select({ id, kind, title, minutes })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.position));
  return tellable(items);
}

/** What people knew right before a small change they know right after it; what they did not know yet still waits. */
function forgiven(told: ToldItem[], before: ToldItem[], now: ToldItem[]): ToldItem[] {
  const find = (items: ToldItem[], id: string) => items.find((item) => item.id === id);
  const isKnown = (id: string) => {
    const [one, other] = [find(told, id), find(before, id)];
    return one?.title === other?.title && one?.offset === other?.offset;
  };
  return [...now.filter(({ id }) => isKnown(id)), ...told.filter(({ id }) => !isKnown(id))];
}

/** When a lead is done with the programme: writes down what is different for those who knew it, and has them told. */
export function settleProgramme(ctx: Context, { meeting: id }: { meeting: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const [meeting] = await tx.db.select().from(meetings).where(eq(meetings.id, id)).for("update");
    if (!meeting?.programmeTold || !meeting.programmeChangedAt || meeting.state !== "published") return;
    if (after(meeting.programmeChangedAt, QUIET - TOLERANCE) > tx.now) return;
    const seen = meeting.endsAt > tx.now ? programmeChanges(meeting.programmeTold, await programmeNow(tx, id), tx.now) : [];
    const changes = [...meeting.changes, ...seen];
    await tx.db.update(meetings).set({ changes, programmeTold: null, programmeChangedAt: null }).where(eq(meetings.id, id));
    if (seen.length > 0) await enqueue(tx, "notify.meeting-changed", { meeting: id, since: tx.now.toISOString() });
  });
}
