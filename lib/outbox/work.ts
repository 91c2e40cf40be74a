import type { EntryKind } from "@/lib/kernel/search-index";

/** Every kind of work that may be put off, and what it needs to know: ids, never copies of what people wrote. */
export type WorkData = {
  /** Mails a fresh link and code. They are made by the worker, so that no secret waits in the queue. */
  "mail.sign-in": { email: string; next: string; locale: "nl" | "en"; letter?: string; until?: string };
  /** Mails a guest speaker a fresh link, made by the worker for the same reason. */
  "mail.guest-link": { speaker: string; letter: string };
  /** Sends one letter to one person. */
  "mail.send": { letter: string };
  /** Tells the people concerned; see lib/notifications. `by` did it and is not told. */
  "notify.membership-requested": { membership: string };
  "notify.membership-decided": { membership: string };
  "notify.membership-escalated": { membership: string };
  "notify.membership-ended": { membership: string };
  "notify.membership-review": { membership: string };
  "notify.circle-started": { wish: string; circle: string };
  "notify.question-asked": { question: string; person: string };
  "notify.question-answered": { answer: string };
  /** Time went by for a question: to who was asked, its asker, or a lead of its circle. */
  "notify.question-step": { question: string; person: string; step: "remind" | "alone" | "helped" | "ended" | "escalated" };
  /** `since`: when it was changed, so that what changed by then is told. */
  "notify.meeting-changed": { meeting: string; since?: string };
  /** Somebody comes now, or not any more. */
  "notify.meeting-answered": { meeting: string; person: string };
  "notify.meeting-published": { meeting: string; by: string | null };
  "notify.topic-step": { step: string };
  "notify.topic-handled": { proposal: string };
  "notify.topic-commented": { comment: string };
  "notify.seat-given": { meeting: string; person: string };
  "notify.guest-handed-in": { speaker: string; person: string };
  "notify.seat-offered": { meeting: string; person: string };
  "notify.seat-lapsed": { meeting: string; person: string };
  "notify.report-sent": { report: string; by: string | null };
  /** A project came to another step, or ended. */
  "notify.project-step": { project: string; by: string | null };
  "notify.project-joined": { project: string; organisation: string; by: string };
  "notify.project-commented": { comment: string };
  /** A text was kept beside a section, because somebody else had saved it; a round of review began. */
  "notify.text-aside": { section: string; number: number };
  "notify.text-review": { project: string; label: string };
  "notify.action-assigned": { action: string };
  /** Somebody left a circle: who may come nowhere any more leaves seats to others. */
  "attendance.review": { person: string };
  /** A lead changed the programme: when they are done, those who come are told. */
  "meetings.programme": { meeting: string };
  /** Somebody changed organisation: their circles look again at whether they belong. */
  "membership.review": { person: string };
  /** An agenda item went to another meeting: its files go along. */
  "documents.follow-item": { item: string };
  /** Extracts the text of a version and proposes metadata. */
  "documents.read": { version: string };
  /** Puts a thing in the search index, or takes it out when it is no longer there to be found. */
  "search.index": { kind: EntryKind; id: string };
  /** A topic has other names, or other things are about it: whatever shows or finds by it follows. */
  "search.topic": { topic: string };
};

export type WorkName = keyof WorkData;

export const workNames: WorkName[] = [
  "mail.sign-in",
  "mail.guest-link",
  "mail.send",
  "notify.membership-requested",
  "notify.membership-decided",
  "notify.membership-escalated",
  "notify.membership-ended",
  "notify.membership-review",
  "notify.circle-started",
  "notify.question-asked",
  "notify.question-answered",
  "notify.question-step",
  "notify.meeting-changed",
  "notify.meeting-answered",
  "notify.meeting-published",
  "notify.report-sent",
  "notify.project-step",
  "notify.project-joined",
  "notify.project-commented",
  "notify.text-aside",
  "notify.text-review",
  "notify.action-assigned",
  "notify.topic-step",
  "notify.topic-handled",
  "notify.topic-commented",
  "notify.seat-given",
  "notify.guest-handed-in",
  "notify.seat-offered",
  "notify.seat-lapsed",
  "attendance.review",
  "meetings.programme",
  "membership.review",
  "documents.follow-item",
  "documents.read",
  "search.index",
  "search.topic",
];

/** How often work is tried, and how many seconds the first pause takes; each next one is about twice as long.
 * The queue adds up to as much again by chance, so that not everybody comes back at once. */
export type Patience = { tries: number; pause: number };

/**
 * What needs more patience than the queue has by itself. A letter is tried for 34 to 68 hours: long enough for a mail server
 * to come back. A mail to sign in is of no use after a quarter of an hour.
 */
export const patience = {
  "mail.send": { tries: 13, pause: 30 },
  "mail.guest-link": { tries: 13, pause: 30 },
  "mail.sign-in": { tries: 7, pause: 10 },
} satisfies { [Name in WorkName]?: Patience };
