import { blocksOf, itemTexts } from "@/lib/documents/text";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Paper, PaperBlock } from "@/lib/kernel/paper";
import { REPORT_LANGUAGE } from "../language";
import type { ReportView, SectionView } from "../queries";

const t = wordsFor(REPORT_LANGUAGE);
const formats = formatsFor(REPORT_LANGUAGE);

export type Printed = Pick<ReportView, "meeting" | "presence" | "sections" | "corrections"> & {
  title: string;
  circles: string[];
  authors: string[];
  approval: string;
  /** Visitors read nowhere who is who: of what they may read too, the names stay out. */
  isForVisitors: boolean;
};

/** A report on paper: who was there, what was said under each item, and at the end what was decided and who does what. */
export function paperOf(printed: Printed): Paper {
  const report = printed.isForVisitors ? withoutNames(printed) : printed;
  const { title, authors, circles, meeting } = report;
  return {
    title,
    language: REPORT_LANGUAGE,
    authors,
    footer: `${title} · ${circles.join(", ")}`,
    blocks: [
      { type: "heading", level: 1, text: title },
      ...quiet([
        circles.join(", "),
        formats.dayAndTimes(meeting.startsAt, meeting.endsAt),
        authors.length > 0 ? t("reports.writtenBy", { names: formats.list(authors) }) : "",
      ]),
      ...quiet([
        report.approval,
        ...report.corrections.map(({ at, because }) => t("reports.corrected", { day: formats.day(at), because })),
      ]),
      ...(report.isForVisitors
        ? quiet([t("reports.presentCount", { count: report.presence.present.length })])
        : attendees(report.presence)),
      ...report.sections.filter(isFilled).flatMap(section),
      ...decisionsAndActions(report.sections),
    ],
  };
}

const withoutNames = (report: Printed): Printed => ({
  ...report,
  authors: [],
  sections: report.sections.map((section) => ({
    ...section,
    speakers: [],
    actions: section.actions.map((action) => ({ ...action, owner: "" })),
  })),
});

const quiet = (lines: string[]): PaperBlock[] => [{ type: "paragraph", isQuiet: true, text: lines.filter(Boolean).join("\n") }];

function attendees({ isTicked, present, excused }: Printed["presence"]): PaperBlock[] {
  const named = (people: typeof present) => people.map(({ name, organisation }) => [name, organisation].filter(Boolean).join(", "));
  const some = (text: string, people: typeof present): PaperBlock[] =>
    people.length === 0
      ? []
      : [
          { type: "heading", level: 3, text },
          { type: "list", items: named(people) },
        ];
  return [...some(isTicked ? t("reports.present") : t("reports.presentSaid"), present), ...some(t("reports.excused"), excused)];
}

const isFilled = ({ text, decisions, actions }: SectionView) => text !== "" || decisions.length + actions.length > 0;

function section({ title, text, startsAt, speakers, decisions, actions }: SectionView): PaperBlock[] {
  const about = [startsAt ? formats.time(startsAt) : "", speakers.join("; ")].filter(Boolean).join(" · ");
  return [
    { type: "heading", level: 2, text: title },
    ...(about ? quiet([about]) : []),
    ...blocksOf(text).map(printed),
    ...listed(
      t("reports.decisions"),
      decisions.map((decision) => decision.text),
    ),
    ...listed(t("reports.actions"), actions.map(actionLine)),
  ];
}

const listed = (title: string, items: string[]): PaperBlock[] =>
  items.length === 0
    ? []
    : [
        { type: "heading", level: 3, text: title },
        { type: "list", items },
      ];

const day = (due: string | null) => (due ? formats.storedDay(due) : "");

const actionLine = ({ text, owner, due }: SectionView["actions"][number]) => [text, owner, day(due)].filter(Boolean).join(" – ");

type TextBlock = ReturnType<typeof blocksOf>[number];

function printed(block: TextBlock): PaperBlock {
  if (block.type === "list") return { type: "list", items: itemTexts(block), isOrdered: block.ordered };
  if (block.type === "table") return { type: "list", items: block.rows.map((row) => row.join(" – ")) };
  return block.type === "heading" ? { type: "heading", level: 3, text: block.text } : { type: "paragraph", text: block.text };
}

function decisionsAndActions(sections: SectionView[]): PaperBlock[] {
  const decisions = sections.flatMap(({ title, decisions }) => decisions.map(({ text }) => [text, title]));
  const actions = sections.flatMap(({ actions }) => actions.map(({ text, owner, due }) => [text, owner, day(due)]));
  return [
    ...tabled(t("reports.allDecisions"), { head: [t("reports.decision"), t("reports.under")], rows: decisions, shares: [0.65, 0.35] }),
    ...tabled(t("reports.allActions"), {
      head: [t("reports.action"), t("reports.owner"), t("reports.due")],
      rows: actions,
      shares: [0.5, 0.26, 0.24],
    }),
  ];
}

const tabled = (title: string, table: { head: string[]; rows: string[][]; shares: number[] }): PaperBlock[] =>
  table.rows.length === 0
    ? []
    : [
        { type: "heading", level: 2, text: title },
        { type: "table", ...table },
      ];
