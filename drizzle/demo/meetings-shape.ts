import type { AgendaItemKind } from "@/lib/meetings/tables";

export type DemoSpeaker = { person: string } | { name: string; organisation: string };

export type DemoAgendaItem = {
  kind: AgendaItemKind;
  title: string;
  description?: string;
  minutes: number;
  topics: string[];
  speakers: DemoSpeaker[];
  /** The demo document that was shown at this item. */
  document?: string;
};

/** Where people meet: the town is real, the street and the rooms are not. */
export type DemoPlace = {
  venue: string;
  address: string;
  /** NIS code; null for a meeting that is only online. */
  municipality: string | null;
  parking: string;
  entrance: string;
  accessibility: string;
  lunch: string;
  host: string;
};

export type DemoMeeting = DemoPlace & {
  slug: string;
  title: string;
  introduction: string;
  circles: string[];
  /** Days from the day of seeding; the seed moves a weekend to a working day. */
  day: number;
  start: string;
  room: string;
  online: boolean;
  contact: string;
  capacity?: number;
  state?: "cancelled" | "draft";
  /** A change that was published: the page shows the old value struck. */
  change?: { field: "when" | "where"; before: string; after: string; daysAgo: number };
  agenda: DemoAgendaItem[];
  /** The demo document that is its report. */
  document?: string;
  /** Members who answered; `remote` follows online. In a past meeting who was going was there. */
  attendance: { going: string[]; remote?: string[]; declined?: string[] };
};

type Extra = { description?: string; document?: string };
type Speaker = string | { name: string; organisation: string };

const speaker = (who: Speaker): DemoSpeaker => (typeof who === "string" ? { person: who } : who);

/** A colleague of an organisation whose name the invitation does not tell. */
export const colleague = (role: string, organisation: string) => ({ name: role, organisation });

export const welcome = (minutes: number, title = "Onthaal met koffie"): DemoAgendaItem => ({
  kind: "welcome",
  title,
  minutes,
  topics: [],
  speakers: [],
});

export const pause = (minutes: number, title = "Broodjes"): DemoAgendaItem => ({ kind: "break", title, minutes, topics: [], speakers: [] });

const item =
  (kind: AgendaItemKind) =>
  (title: string, minutes: number, topics: string[], speakers: Speaker[] = [], extra: Extra = {}): DemoAgendaItem => ({
    kind,
    title,
    minutes,
    topics,
    speakers: speakers.map(speaker),
    ...extra,
  });

export const talk = item("talk");
export const discussion = item("discussion");
export const pitch = item("pitch");
