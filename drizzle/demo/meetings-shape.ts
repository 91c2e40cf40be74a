import type { AgendaItemKind, MeetingChange, SpeakerBackground } from "@/lib/meetings/tables";

export type DemoGuest = { name: string; organisation: string; background?: SpeakerBackground };
export type DemoSpeaker = { person: string } | DemoGuest;

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
  seatsPerOrganisation?: number;
  state?: "cancelled" | "draft";
  /** Why it does not take place. */
  cancelReason?: string;
  /** Changes after it was published: the page shows the old value struck. */
  changes?: (Pick<MeetingChange, "field" | "before" | "after" | "item"> & { daysAgo: number })[];
  agenda: DemoAgendaItem[];
  /** The demo document that is its report. */
  document?: string;
  /** Members who answered; `remote` follows online. In a past meeting who was going was there. `offered`: of those, who has to confirm. */
  attendance: { going: string[]; remote?: string[]; declined?: string[]; offered?: string };
};

type Extra = { description?: string; document?: string };
type Speaker = string | DemoGuest;

const speaker = (who: Speaker): DemoSpeaker => (typeof who === "string" ? { person: who } : who);

/** A colleague of an organisation whose name the invitation does not tell. */
export const colleague = (role: string, organisation: string) => ({ name: role, organisation });

/** Somebody of a company, by name: they get a link to hand in their slides. */
export const ofCompany = (name: string, organisation: string) => ({ name, organisation, background: "company" as const });

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
