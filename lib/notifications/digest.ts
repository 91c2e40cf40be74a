import "server-only";
import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, or } from "drizzle-orm";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { after, DAY } from "@/lib/kernel/dates";
import { notFound } from "@/lib/kernel/errors";
import { FOOTER } from "@/lib/letters/html";
import { circlesOfActor } from "@/lib/meetings/queries";
import { type MailKind, whenOf } from "@/lib/people/mail-choices/kinds";
import { people } from "@/lib/people/tables";
import { mutedOf } from "./choices/queries";
import { digestText } from "./digest-text";
import { noticeColumns, seenBy } from "./inbox/queries";
import { newsFor } from "./news";
import { type NoticeKind, notices } from "./tables";

/** A first digest, or one after a long silence, does not tell of everything that ever was. */
const NO_FURTHER_BACK = 14 * DAY;
const FIRST = 7 * DAY;

export const digestColumns = {
  id: people.id,
  digest: people.digest,
  digestedAt: people.digestedAt,
  mailKinds: people.mailKinds,
  mailToken: people.mailToken,
};
export type DigestReader = Pick<typeof people.$inferSelect, keyof typeof digestColumns>;

export type Digest = {
  subject: string;
  text: string;
  /** Notices that are told by it. */
  told: string[];
  /** Meetings that are told by it. */
  meetings: string[];
};

/** The digest that the actor would have by mail now; null when there is nothing new. */
export async function digestOf(ctx: Context, reader: DigestReader): Promise<Digest | null> {
  const since = sinceWhen(ctx, reader.digestedAt);
  const wants = (kind: MailKind) => whenOf(reader.mailKinds, kind) !== "never";
  const told = await untold(ctx, reader, since);
  const news = await newsFor(ctx, { since, wants, muted: await mutedOf(ctx) });
  const known = await knownSubjects(ctx);
  const meetings = news.meetings.filter(({ id }) => !known.has(id));
  const questions = news.questions.filter(({ id }) => !known.has(id));
  const { name, locale } = ctx.actor;
  const { baseUrl } = ctx;
  const written = digestText({ told, news: { ...news, meetings, questions }, locale, baseUrl });
  if (!written) return null;
  const t = wordsFor(locale);
  const formats = formatsFor(locale);
  const circles = formats.list((await circlesOfActor(ctx)).map((circle) => circle.name));
  const intro = t("notifications.digestIntro", { name, since: formats.day(since) });
  const why = t("notifications.digestFooter", { circles, rhythm: reader.digest, choices: `${baseUrl}/mijn/mails` });
  return {
    subject: written.subject,
    text: `${intro}\n\n${written.body}\n${FOOTER}${why}`,
    told: told.map(({ id }) => id),
    meetings: meetings.map(({ id }) => id),
  };
}

/** The same for the page of one's own mails: what is shown is what would be sent. */
export async function nextDigest(ctx: Context): Promise<Digest | null> {
  const [reader] = await ctx.db
    .select(digestColumns)
    .from(people)
    .where(eq(people.id, ctx.actor.personId ?? NOBODY));
  if (!reader) throw notFound();
  return digestOf(ctx, reader);
}

/** An id that nobody has. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

function sinceWhen(ctx: Context, digestedAt: Date | null): Date {
  const furthest = after(ctx.now, digestedAt === null ? -FIRST : -NO_FURTHER_BACK);
  return digestedAt !== null && digestedAt > furthest ? digestedAt : furthest;
}

/** Which choice decides on notices of a kind. Meetings that were announced are news of a circle. */
const kindOf: Record<Exclude<NoticeKind, "meeting-published">, MailKind> = {
  "membership-requested": "requests",
  "membership-decided": "membership",
  "question-asked": "question",
  "question-answered": "answer",
  "question-step": "question",
  "meeting-report": "task",
  "meeting-review": "task",
  "action-assigned": "task",
  "action-due": "task",
  "topic-step": "topic",
  "topic-commented": "comment",
  "meeting-changed": "change",
  "meeting-seat": "change",
  "guest-handed-in": "task",
  "project-step": "project",
  "project-joined": "project",
  "project-commented": "project",
  "project-due": "task",
  "project-again": "task",
  "project-aside": "task",
  "project-review": "task",
  "project-revise": "task",
  "validity-asked": "task",
  "usage-asked": "task",
  "framework-ending": "register",
};

/** What the actor was told on the site alone, wants by mail, and has not read. */
async function untold(ctx: Context, reader: DigestReader, since: Date) {
  const wanted = Object.entries(kindOf).filter(([, kind]) => whenOf(reader.mailKinds, kind) !== "never");
  const kinds = wanted.map(([kind]) => kind as NoticeKind);
  const isNew = and(gt(notices.at, since), lte(notices.at, ctx.now), isNull(notices.mailedAt), isNull(notices.readAt));
  const rows = await ctx.db
    .select(noticeColumns)
    .from(notices)
    .where(and(eq(notices.personId, reader.id), isNew, inArray(notices.kind, kinds)))
    .orderBy(asc(notices.at), asc(notices.id));
  return seenBy(ctx, rows);
}

/** Meetings that a mail or the site told the actor of already, and questions that were put to them: those are told apart. */
async function knownSubjects(ctx: Context): Promise<Set<string>> {
  const isMeeting = and(eq(notices.kind, "meeting-published"), or(isNotNull(notices.mailedAt), isNotNull(notices.readAt)));
  const rows = await ctx.db
    .select({ id: notices.subjectId })
    .from(notices)
    .where(and(eq(notices.personId, ctx.actor.personId ?? NOBODY), or(isMeeting, eq(notices.kind, "question-asked"))));
  return new Set(rows.map(({ id }) => id));
}
