import { type Words, wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { clipped, oneLine } from "@/lib/kernel/text";
import { placeOf } from "@/lib/meetings/changes";
import type { News } from "./news";

/** More of a kind than this is a list to look at on the site. */
const MOST = 8;

/** Letters of what somebody wrote that tell whether it is worth a look. */
const PREVIEW = 160;

type Item = { title: string; details: string; preview?: string; link: string };
export type Section = { heading: string; all: string; items: Item[] };
type Told = { text: string; details: string; href: string };
type Given = { told: Told[]; news: News; locale: Locale; baseUrl: string };

/** What is new as text: a heading a kind, an item with its context and address each. Null when there is nothing. */
export function digestText({ told, news, locale, baseUrl }: Given): { subject: string; body: string } | null {
  const t = wordsFor(locale);
  const sections = [toYou(t, told), ...inCircles(t, locale, news)].filter(({ items }) => items.length > 0);
  const [first] = sections.flatMap(({ items }) => items);
  if (!first) return null;
  const count = sections.reduce((sum, { items }) => sum + items.length, 0);
  const [circle, ...others] = news.circles;
  const where = circle !== undefined && others.length === 0 ? circle : t("notifications.digestCircles");
  return {
    subject: t("notifications.digestSubject", { where, first: oneLine(first.title), more: count - 1 }),
    body: sections.map((section) => written(t, section, baseUrl)).join("\n\n"),
  };
}

const toYou = (t: Words, told: Told[]): Section => ({
  heading: t("notifications.digestToYou"),
  all: "/mijn/meldingen",
  items: told.map(({ text, details, href }) => ({ title: text, details, link: href })),
});

function inCircles(t: Words, locale: Locale, { meetings, reports, documents, proposals, questions, projects }: News): Section[] {
  const formats = formatsFor(locale);
  const documentItem = ({ id, title, kind, owner, summary }: News["documents"][number]): Item => ({
    title,
    details: t("notifications.digestDocument", { kind: t(`documents.kinds.${kind}`), owner }),
    preview: summary,
    link: `/documenten/${id}`,
  });
  return [
    {
      heading: t("notifications.digestMeetings"),
      all: "/agenda",
      items: meetings.map((meeting) => ({
        title: meeting.title,
        details: [formats.dayAndTimes(meeting.startsAt, meeting.endsAt), placeOf(meeting)].filter(Boolean).join(", "),
        preview: meeting.introduction,
        link: `/bijeenkomsten/${meeting.slug}`,
      })),
    },
    { heading: t("notifications.digestReports"), all: "/zoeken", items: reports.map(documentItem) },
    { heading: t("notifications.digestDocuments"), all: "/zoeken", items: documents.map(documentItem) },
    {
      heading: t("notifications.digestProposals"),
      all: "/kringen",
      items: proposals.map(({ id, title, why, votes, circle, circleSlug }) => ({
        title,
        details: t("notifications.digestProposal", { circle, votes }),
        preview: why,
        link: `/kringen/${circleSlug}/onderwerpen/${id}`,
      })),
    },
    {
      heading: t("notifications.digestQuestions"),
      all: "/vragen",
      items: questions.map(({ id, title, askedBy, circle, answers }) => ({
        title,
        details: t("notifications.digestQuestion", { name: askedBy, circle: circle ?? "none", answers }),
        link: `/vragen/${id}`,
      })),
    },
    {
      heading: t("notifications.digestProjects"),
      all: "/samenwerken",
      items: projects.map(({ slug, title, kind, leadOrganisation, organisations }) => ({
        title,
        details: t("projects.digest", { kind: t(`projects.kinds.${kind}`), organisation: leadOrganisation, count: organisations }),
        link: `/samenwerken/${slug}`,
      })),
    },
  ];
}

/** A heading with its items under it, and where the rest is. */
export function written(t: Words, { heading, items, all }: Section, baseUrl: string): string {
  const lines = items.slice(0, MOST).map(({ title, details, preview, link }) => {
    const about = [details, clipped(preview ?? "", PREVIEW)].map(oneLine).filter(Boolean);
    return [`- ${oneLine(title)}`, ...about.map((line) => `  ${line}`), `  ${baseUrl}${link}`].join("\n");
  });
  const more = items.length - MOST;
  const rest = more > 0 ? [t("notifications.digestMore", { count: more, link: `${baseUrl}${all}` })] : [];
  return [`${heading}\n${"-".repeat(heading.length)}`, ...lines, ...rest].join("\n\n");
}
