import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  Document,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  LeaderType,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  PageReference,
  Paragraph,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from "docx";
import type { Paper, PaperBlock, PaperRun } from "@/lib/kernel/paper";
import { docxStyles, FRAME } from "./docx-styles";
import { docxTable } from "./docx-table";

type Of<Type extends PaperBlock["type"]> = Extract<PaperBlock, { type: Type }>;
/** Each ordered list counts from one: it is an instance of its own. */
type Sheet = { paper: Paper; lists: number; marks: number };

/** A paper as a document to write on in Word: real headings, lists and tables, contents with their pages, pages with numbers. */
export async function writeDocx(paper: Paper): Promise<Buffer> {
  const sheet: Sheet = { paper, lists: 0, marks: 0 };
  const document = new Document({
    title: paper.title,
    creator: paper.authors.join(", "),
    styles: docxStyles,
    // The pages in the contents are known once a program has laid the document out.
    features: { updateFields: true },
    numbering: {
      config: [
        { reference: "points", levels: points },
        { reference: "numbers", levels: numbers },
      ],
    },
    sections: [
      {
        properties: { titlePage: paper.blocks[0]?.type === "cover", page: { size: FRAME.size, margin: FRAME.margin } },
        footers: { default: footer(paper.footer), first: new Footer({ children: [new Paragraph("")] }) },
        children: paper.blocks.flatMap((block) => written(sheet, block)),
      },
    ],
  });
  return Packer.toBuffer(document);
}

const indent = (depth: number) => ({ paragraph: { indent: { left: 400 + depth * 400, hanging: 320 } } });
const points = ["•", "–"].map((text, level) => ({
  level,
  format: LevelFormat.BULLET,
  text,
  alignment: AlignmentType.LEFT,
  style: indent(level),
}));
const numbers = [
  { level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.LEFT, style: indent(0) },
  { level: 1, format: LevelFormat.BULLET, text: "–", alignment: AlignmentType.LEFT, style: indent(1) },
];

function footer(text: string): Footer {
  const line = new TextRun({ children: [text, " · ", PageNumber.CURRENT, "/", PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [new Paragraph({ style: "Foot", children: [line] })] });
}

function written(sheet: Sheet, block: PaperBlock): (Paragraph | Table)[] {
  switch (block.type) {
    case "cover":
      return cover(block);
    case "contents":
      return contents(sheet, block);
    case "heading":
      return [heading(sheet, block)];
    case "list":
      return list(sheet, block);
    case "table":
      return [docxTable(block), new Paragraph({ style: "Foot", text: "" })];
    case "page":
      return [new Paragraph({ children: [new PageBreak()] })];
    default:
      return [new Paragraph({ style: block.isQuiet ? "Quiet" : undefined, children: runsOf(block.runs ?? [{ text: block.text }]) })];
  }
}

const runsOf = (runs: PaperRun[]): TextRun[] =>
  runs.map(({ text, isStrong, isStressed }) => new TextRun({ text, bold: isStrong, italics: isStressed }));

const cover = ({ title, lines }: Of<"cover">): Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
  ...lines.map((text) => new Paragraph({ style: "CoverLine", text })),
  new Paragraph({ text: "", spacing: { after: 600 } }),
];

const markOf = (at: number) => `deel_${at}`;

/** Each heading with the page that it is on, which is a field: it follows when somebody writes on. */
function contents({ paper }: Sheet, { title }: Of<"contents">): Paragraph[] {
  const listed = paper.blocks.filter((block): block is Of<"heading"> => block.type === "heading" && block.isListed === true);
  return [
    new Paragraph({ style: "ContentsTitle", text: title }),
    ...listed.map(
      ({ text }, at) =>
        new Paragraph({
          tabStops: [{ type: TabStopType.RIGHT, position: FRAME.width, leader: LeaderType.DOT }],
          spacing: { after: 80 },
          children: [
            new InternalHyperlink({ anchor: markOf(at + 1), children: [new TextRun(text)] }),
            new TextRun({ children: [new Tab()] }),
            new PageReference(markOf(at + 1)),
          ],
        }),
    ),
  ];
}

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const;

function heading(sheet: Sheet, { level, text, isListed }: Of<"heading">): Paragraph {
  const words = new TextRun(text);
  if (!isListed) return new Paragraph({ heading: levels[level], children: [words] });
  const mark = ++sheet.marks;
  return new Paragraph({ heading: levels[level], children: [new BookmarkStart(markOf(mark), mark), words, new BookmarkEnd(mark)] });
}

/** Room below an item, and below the last, in twentieths of a point. */
const BETWEEN = 40;
const LAST = 160;

function list(sheet: Sheet, { items, isOrdered, depths = [], runs = [] }: Of<"list">): Paragraph[] {
  const instance = ++sheet.lists;
  const reference = isOrdered ? "numbers" : "points";
  return items.map(
    (text, at) =>
      new Paragraph({
        numbering: { reference, level: depths[at] ?? 0, instance },
        spacing: { after: at === items.length - 1 ? LAST : BETWEEN },
        children: runsOf(runs[at] ?? [{ text }]),
      }),
  );
}
