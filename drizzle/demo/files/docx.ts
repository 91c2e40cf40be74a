import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Block, Item, Span } from "./markdown";
import type { DemoSource } from "./source";

const accent = "0A5263";
const headings = [HeadingLevel.HEADING_1, HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

export async function writeDocx(source: DemoSource, blocks: Block[]): Promise<Buffer> {
  const document = new Document({
    title: source.title,
    creator: source.organisation,
    styles: { default: styles },
    numbering: { config: numbered(blocks) },
    sections: [{ footers: { default: footer(source.title) }, children: blocks.flatMap((block, at) => elements(block, at)) }],
  });
  return Packer.toBuffer(document);
}

const styles = {
  document: { run: { font: "Calibri", size: 22 }, paragraph: { spacing: { after: 120, line: 276 } } },
  title: { run: { size: 44, bold: true, color: accent }, paragraph: { spacing: { after: 240 } } },
  heading1: { run: { size: 30, bold: true, color: accent }, paragraph: { spacing: { before: 320, after: 120 } } },
  heading2: { run: { size: 25, bold: true, color: accent }, paragraph: { spacing: { before: 240, after: 100 } } },
  heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 200, after: 80 } } },
};

const runs = (spans: Span[], bold = false) =>
  spans.map((span) => new TextRun({ text: span.text, bold: bold || span.bold, italics: span.italic }));

function elements(block: Block, at: number): (Paragraph | Table)[] {
  if (block.type === "heading")
    return [new Paragraph({ heading: headings[block.level] ?? HeadingLevel.HEADING_3, children: runs(block.spans), keepNext: true })];
  if (block.type === "list") return block.items.map((item) => listItem(item, at));
  if (block.type === "table") return [table(block.rows), new Paragraph("")];
  return [new Paragraph({ children: runs(block.spans) })];
}

function listItem(item: Item, at: number) {
  const level = Math.min(2, item.level);
  const list = item.ordered ? { numbering: { reference: `list-${at}`, level } } : { bullet: { level } };
  return new Paragraph({ ...list, children: runs(item.spans), spacing: { after: 60 } });
}

/** Each numbered list counts for itself. */
const numbered = (blocks: Block[]) =>
  blocks.flatMap((block, at) =>
    block.type === "list" && block.items.some((item) => item.ordered)
      ? [
          {
            reference: `list-${at}`,
            levels: [0, 1, 2].map((level) => ({
              level,
              format: LevelFormat.DECIMAL,
              text: `%${level + 1}.`,
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 500 * (level + 1), hanging: 360 } } },
            })),
          },
        ]
      : [],
  );

const line = { style: BorderStyle.SINGLE, size: 4, color: "B9C4C7" };

function table(rows: Span[][][]) {
  const columns = Math.max(...rows.map((row) => row.length));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: rows.map(
      (row, at) =>
        new TableRow({
          tableHeader: at === 0,
          cantSplit: true,
          children: Array.from({ length: columns }, (_, column) => cell(row[column] ?? [], at === 0)),
        }),
    ),
  });
}

const cell = (spans: Span[], isHeader: boolean) =>
  new TableCell({
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(isHeader ? { shading: { fill: "E3EEF0" } } : {}),
    children: [new Paragraph({ children: runs(spans, isHeader), spacing: { after: 0 } })],
  });

const footer = (title: string) =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            children: [`${title.slice(0, 70)}  ·  `, PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES],
            size: 17,
            color: "5B686D",
          }),
        ],
      }),
    ],
  });
