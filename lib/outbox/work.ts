import type { EntryKind } from "@/lib/kernel/search-index";

/** Every kind of work that may be put off, and what it needs to know: ids, never copies of what people wrote. */
export type WorkData = {
  /** Mails a fresh link and code. They are made by the worker, so that no secret waits in the queue. */
  "mail.sign-in": { email: string; next: string; locale: "nl" | "en"; letter?: string; until?: string };
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
  "notify.meeting-changed": { meeting: string };
  "notify.meeting-published": { meeting: string; by: string | null };
  "notify.seat-given": { meeting: string; person: string };
  /** Somebody changed organisation: their circles look again at whether they belong. */
  "membership.review": { person: string };
  /** Extracts the text of a version and proposes metadata. */
  "documents.read": { version: string };
  /** Puts a thing in the search index, or takes it out when it is no longer there to be found. */
  "search.index": { kind: EntryKind; id: string };
  /** A topic has other names, or other things are about it: whatever shows or finds by it follows. */
  "search.topic": { topic: string };
  /** Derives one person's expertise again. */
  "expertise.refresh": { person: string };
};

export type WorkName = keyof WorkData;

export const workNames: WorkName[] = [
  "mail.sign-in",
  "mail.send",
  "notify.membership-requested",
  "notify.membership-decided",
  "notify.membership-escalated",
  "notify.membership-ended",
  "notify.membership-review",
  "notify.circle-started",
  "notify.question-asked",
  "notify.question-answered",
  "notify.meeting-changed",
  "notify.meeting-published",
  "notify.seat-given",
  "membership.review",
  "documents.read",
  "search.index",
  "search.topic",
  "expertise.refresh",
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
  "mail.sign-in": { tries: 7, pause: 10 },
} satisfies { [Name in WorkName]?: Patience };
