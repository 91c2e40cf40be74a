/** When a mail tells of something: at once, in the next digest, or not at all. */
export type When = "now" | "digest" | "never";

/** What is told one by one. */
export const atOnceKinds = ["change", "membership", "requests", "question", "answer", "invitation"] as const;

/** What only a digest tells of. */
export const digestKinds = ["reports", "documents", "proposals", "questions"] as const;

export const mailKinds = [...atOnceKinds, ...digestKinds] as const;
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
  invitation: { ...atOnce, usual: "digest" },
  reports: inDigest,
  documents: inDigest,
  proposals: inDigest,
  questions: inDigest,
};

/** Whatever is chosen for mails: of these one is always told on the site, because somebody counts on it. */
export const alwaysTold: readonly MailKind[] = ["change", "membership"];

export type MailKindChoices = Partial<Record<MailKind, When>>;

/** What holds for a kind, given what was chosen. */
export const whenOf = (chosen: MailKindChoices, kind: MailKind): When => chosen[kind] ?? offers[kind].usual;
