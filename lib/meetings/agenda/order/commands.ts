import "server-only";
import { eq } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { enqueue } from "@/lib/outbox/commands";
import { takeStep } from "../../proposals/steps/commands";
import { topicProposals } from "../../proposals/tables";
import { bySlug } from "../../queries";
import { agendaItems } from "../../tables";
import { holdBoth, itemIds, type LedMeeting, ledMeeting, meetingOfItem, number, whileAgendaChanges } from "../items";

/** Changes places with the neighbour. The first stays first, the last last. */
export function moveAgendaItem(ctx: Context, { item, direction }: { item: string; direction: "up" | "down" }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await meetingOfItem(tx, item);
    const ids = await itemIds(tx, meeting.id);
    await putAt(tx, { meeting, ids, item, to: ids.indexOf(item) + (direction === "up" ? -1 : 1) });
  });
}

/** Puts an item at a place, counted from 1; what stood there and after it moves on. */
export function placeAgendaItem(ctx: Context, { item, place }: { item: string; place: number }): Promise<{ slug: string }> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await meetingOfItem(tx, item);
    const ids = await itemIds(tx, meeting.id);
    await putAt(tx, { meeting, ids, item, to: Math.min(place, ids.length) - 1 });
    return { slug: meeting.slug };
  });
}

type Move = { meeting: LedMeeting; ids: string[]; item: string; to: number };

async function putAt(tx: Context, { meeting, ids, item, to }: Move): Promise<void> {
  if (to < 0 || to >= ids.length || ids[to] === item) return;
  const others = ids.filter((id) => id !== item);
  await whileAgendaChanges(tx, meeting, () => number(tx, [...others.slice(0, to), item, ...others.slice(to)]));
}

/** The same item once more, right after it, without its speakers and files. */
export function duplicateAgendaItem(ctx: Context, { item }: { item: string }): Promise<{ slug: string; id: string }> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await meetingOfItem(tx, item);
    const { kind, title, description, minutes, topics } = agendaItems;
    const [original] = await tx.db.select({ kind, title, description, minutes, topics }).from(agendaItems).where(eq(agendaItems.id, item));
    if (!original) throw notFound();
    const id = await whileAgendaChanges(tx, meeting, async () => {
      const ids = await itemIds(tx, meeting.id);
      const values = { ...original, meetingId: meeting.id, position: ids.length + 1 };
      const [copy] = await tx.db.insert(agendaItems).values(values).returning({ id: agendaItems.id });
      if (!copy) throw notFound();
      await number(
        tx,
        ids.flatMap((one) => (one === item ? [one, copy.id] : [one])),
      );
      return copy.id;
    });
    return { slug: meeting.slug, id };
  });
}

/** Takes an item to the end of another coming meeting, with its speakers and files. */
export function takeItemElsewhere(
  ctx: Context,
  { item, meeting: to }: { item: string; meeting: string },
): Promise<{ from: string; to: string }> {
  return inTransaction(ctx, async (tx) => {
    await holdBoth(tx, item, to);
    const from = await meetingOfItem(tx, item);
    const target = await ledMeeting(tx, bySlug(to));
    if (target.id === from.id) return { from: from.slug, to: target.title };
    if (from.endsAt <= tx.now || target.endsAt <= tx.now) throw new DomainError("conflict", "meetings.isOver");
    await takeWishAlong(tx, item, target);
    await whileAgendaChanges(tx, from, () =>
      whileAgendaChanges(tx, target, async () => {
        const position = (await itemIds(tx, target.id)).length + 1;
        await tx.db.update(agendaItems).set({ meetingId: target.id, position }).where(eq(agendaItems.id, item));
        await number(tx, await itemIds(tx, from.id));
      }),
    );
    await enqueue(tx, "documents.follow-item", { item });
    return { from: from.slug, to: target.title };
  });
}

/** A wish of members stays with the item, as long as their circle is at the other meeting, too. */
async function takeWishAlong(tx: Context, item: string, target: LedMeeting): Promise<void> {
  const [wish] = await tx.db
    .select({ id: topicProposals.id, circleId: topicProposals.circleId })
    .from(topicProposals)
    .where(eq(topicProposals.agendaItemId, item));
  if (!wish) return;
  if (!target.circleIds.includes(wish.circleId)) throw new DomainError("conflict", "meetings.otherCircle", {}, "meeting");
  await takeStep(tx, { proposalId: wish.id, kind: "planned", meetingId: target.id });
}
