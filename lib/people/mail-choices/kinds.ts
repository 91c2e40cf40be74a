/** When a mail tells of something: at once, in the next digest, or not at all. */
export type When = "now" | "digest" | "never";

/** What is told one by one. */
export const atOnceKinds = [
  "change",
  "membership",
  "requests",
  "question",
  "answer",
  "task",
  "topic",
  "comment",
  "invitation",
  "project",
  "register",
] as const;

/** What only a digest tells of. */
export const digestKinds = ["reports", "documents", "proposals", "questions", "projects"] as const;

/** What has a mail of its own, in a rhythm that is chosen elsewhere. */
const ownRhythmKinds = ["searches"] as const;

export const mailKinds = [...atOnceKinds, ...digestKinds, ...ownRhythmKinds] as const;
export type MailKind = (typeof mailKinds)[number];

type Offer = { offered: readonly When[]; usual: When };

const atOnce: Offer = { offered: ["now", "digest", "never"], usual: "now" };
const inDigest: Offer = { offered: ["digest", "never"], usual: "digest" };

/** What can be chosen for each kind, and what holds as long as nobody chose. */
export const offers: Record<MailKind, Offer> = {
  change: atOnce,
  membership: atOnce,
  requests: atOnce,
  question: atOnce,
  answer: atOnce,
  task: atOnce,
  topic: { ...atOnce, usual: "digest" },
  comment: { ...atOnce, usual: "digest" },
  invitation: { ...atOnce, usual: "digest" },
  project: atOnce,
  register: { ...atOnce, usual: "digest" },
  reports: inDigest,
  documents: inDigest,
  proposals: inDigest,
  questions: inDigest,
  projects: inDigest,
  searches: { offered: ["now", "never"], usual: "now" },
};

/** Whatever is chosen for mails: of these one is always told on the site, because somebody counts on it. */
export const alwaysTold: readonly MailKind[] = ["change", "membership", "task"];

export type MailKindChoices = Partial<Record<MailKind, When>>;

/** What holds for a kind, given what was chosen. */
export const whenOf = (chosen: MailKindChoices, kind: MailKind): When => chosen[kind] ?? offers[kind].usual;
