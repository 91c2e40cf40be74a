import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { oneLine } from "@/lib/kernel/text";
import { placeOf } from "@/lib/meetings/changes";
import type { News } from "./news";

type Reader = { name: string; locale: Locale; baseUrl: string };
type Item = { title: string; details: string; link: string };

/** The week's news as text: a heading a kind, an item with its context and address each. Null when there is nothing new. */
export function digestText(news: News, { locale, baseUrl }: Reader): { subject: string; body: string } | null {
  const t = wordsFor(locale);
  const formats = formatsFor(locale);
  const sections: { heading: string; all: string; items: Item[] }[] = [
    {
      heading: t("notifications.digestMeetings"),
      all: "/agenda",
      items: news.meetings.map((meeting) => ({
        title: meeting.title,
        details: [formats.dayAndTimes(meeting.startsAt, meeting.endsAt), placeOf(meeting)].filter(Boolean).join(", "),
        link: `/bijeenkomsten/${meeting.slug}`,
      })),
    },
    {
      heading: t("notifications.digestDocuments"),
      all: "/zoeken",
      items: news.documents.map(({ id, title, kind, owner }) => ({
        title,
        details: t("notifications.digestDocument", { kind: t(`documents.kinds.${kind}`), owner }),
        link: `/documenten/${id}`,
      })),
    },
    {
      heading: t("notifications.digestProposals"),
      all: "/kringen",
      items: news.proposals.map(({ title, votes, circle, circleSlug }) => ({
        title,
        details: t("notifications.digestProposal", { circle, votes }),
        link: `/kringen/${circleSlug}/onderwerpen`,
      })),
    },
    {
      heading: t("notifications.digestQuestions"),
      all: "/vragen",
      items: news.questions.map(({ id, title, askedBy, circle, answers }) => ({
        title,
        details: t("notifications.digestQuestion", { name: askedBy, circle: circle ?? "none", answers }),
        link: `/vragen/${id}`,
      })),
    },
  ].filter(({ items }) => items.length > 0);
  const [first] = sections.flatMap(({ items }) => items);
  if (!first) return null;
  const count = sections.reduce((sum, { items }) => sum + items.length, 0);
  const body = sections.map(({ heading, items, all }) => {
    const more = items.length - news.most;
    const rest = more > 0 ? `\n\n${t("notifications.digestMore", { count: more, link: `${baseUrl}${all}` })}` : "";
    return `${heading}\n${"-".repeat(heading.length)}\n${items.slice(0, news.most).map(written(baseUrl)).join("\n")}${rest}`;
  });
  return { subject: t("notifications.digestSubject", { first: oneLine(first.title), more: count - 1 }), body: body.join("\n\n") };
}

const written =
  (baseUrl: string) =>
  ({ title, details, link }: Item): string =>
    `- ${oneLine(title)}\n  ${oneLine(details)}\n  ${baseUrl}${link}`;
