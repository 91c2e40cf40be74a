import type { AgendaItemKind, MeetingChange, ToldItem } from "../tables";

type Item = { id: string; kind: AgendaItemKind; title: string; minutes: number };

/** A break or a welcome that moves is no news. */
const isNews = ({ kind }: Item) => kind !== "break" && kind !== "welcome";

/** The programme as it is to be remembered: what is on, and how many minutes after the start. */
export function tellable(items: Item[]): ToldItem[] {
  let offset = 0;
  return items.flatMap((item) => {
    const told = { id: item.id, title: item.title, offset };
    offset += item.minutes;
    return isNews(item) ? [told] : [];
  });
}

/** What is different for somebody who knows the programme as it was told. */
export function programmeChanges(told: ToldItem[], now: ToldItem[], at: Date): MeetingChange[] {
  const was = new Map(told.map((item) => [item.id, item]));
  const stays = new Set(now.map((item) => item.id));
  const changes = [
    ...now.flatMap((item) => changesOf(was.get(item.id), item)),
    ...told
      .filter((item) => !stays.has(item.id))
      .map((item) => ({ field: "itemGone" as const, before: item.title, after: "", item: named(item) })),
  ];
  return changes.map((change) => ({ ...change, at: at.toISOString() }));
}

const named = ({ id, title }: ToldItem) => ({ id, title });

function changesOf(before: ToldItem | undefined, after: ToldItem): Omit<MeetingChange, "at">[] {
  const item = named(after);
  if (!before) return [{ field: "itemNew", before: "", after: after.title, item }];
  const changes: Omit<MeetingChange, "at">[] = [
    { field: "itemRenamed", before: before.title, after: after.title, item },
    // In minutes from the start: it stays right when the whole meeting moves.
    { field: "itemMoved", before: String(before.offset), after: String(after.offset), item },
  ];
  return changes.filter((change) => change.before !== change.after);
}
