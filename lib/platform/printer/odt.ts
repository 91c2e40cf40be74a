import { Readable } from "node:stream";
import type { Paper, PaperBlock, PaperRun } from "@/lib/kernel/paper";
import { zipped } from "@/lib/kernel/zip";
import { MANIFEST, metaOf, NAMESPACES, stylesOf, TEXT_STYLES } from "./odt-parts";
import { xml } from "./xml";

const MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

type Of<Type extends PaperBlock["type"]> = Extract<PaperBlock, { type: Type }>;
type Sheet = { paper: Paper; marks: number; tables: number };

/** A paper as an OpenDocument text: real headings, lists and tables, contents with their pages, pages with numbers. */
export async function writeOdt(paper: Paper): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  // Programs know the kind of file by its first entry, which is stored as it is.
  const entries = [
    { name: "mimetype", content: Readable.from([Buffer.from(MEDIA_TYPE)]) },
    { name: "META-INF/manifest.xml", content: MANIFEST },
    { name: "meta.xml", content: metaOf(paper) },
    { name: "styles.xml", content: stylesOf(paper) },
    { name: "content.xml", content: contentOf(paper) },
  ];
  for await (const chunk of zipped(entries)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function contentOf(paper: Paper): string {
  const sheet: Sheet = { paper, marks: 0, tables: 0 };
  const body = paper.blocks.map((block) => written(sheet, block)).join("");
  return `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES} office:version="1.3"><office:automatic-styles>${TEXT_STYLES}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
}

const paragraph = (style: string, inner: string) => `<text:p text:style-name="${style}">${inner}</text:p>`;

function written(sheet: Sheet, block: PaperBlock): string {
  switch (block.type) {
    case "cover":
      return (
        paragraph("Title", xml(block.title)) +
        block.lines.map((line) => paragraph("CoverLine", xml(line))).join("") +
        paragraph("CoverEnd", "")
      );
    case "contents":
      return contents(sheet, block);
    case "heading":
      return heading(sheet, block);
    case "list":
      return list(block);
    case "table":
      return table(sheet, block);
    case "page":
      return paragraph("NextPage", "");
    default:
      return paragraph(block.isQuiet ? "Quiet" : "Body", runsOf(block.runs ?? [{ text: block.text }]));
  }
}

const runsOf = (runs: PaperRun[]): string =>
  runs
    .map(({ text, isStrong, isStressed }) => {
      const style = isStrong ? "Strong" : isStressed ? "Stressed" : "";
      return style ? `<text:span text:style-name="${style}">${xml(text)}</text:span>` : xml(text);
    })
    .join("");

const markOf = (at: number) => `deel_${at}`;

/** Each heading with the page that it is on, which the program fills in when it lays the pages out. */
function contents({ paper }: Sheet, { title }: Of<"contents">): string {
  const listed = paper.blocks.filter((block): block is Of<"heading"> => block.type === "heading" && block.isListed === true);
  const lines = listed.map(({ text }, at) => {
    const mark = markOf(at + 1);
    const page = `<text:bookmark-ref text:reference-format="page" text:ref-name="${mark}"></text:bookmark-ref>`;
    return paragraph(
      "ContentsLine",
      `<text:a xlink:type="simple" xlink:href="#${mark}" text:style-name="Contents" text:visited-style-name="Contents">${xml(text)}</text:a><text:tab/>${page}`,
    );
  });
  return paragraph("ContentsTitle", xml(title)) + lines.join("");
}

const levels = { 1: 1, 2: 1, 3: 2 } as const;

function heading(sheet: Sheet, { level, text, isListed }: Of<"heading">): string {
  const outline = levels[level];
  const mark = isListed ? markOf(++sheet.marks) : "";
  const words = mark ? `<text:bookmark-start text:name="${mark}"/>${xml(text)}<text:bookmark-end text:name="${mark}"/>` : xml(text);
  return `<text:h text:style-name="Heading_20_${outline}" text:outline-level="${outline}">${words}</text:h>`;
}

/** An item that lies within another is a list in the item above it. */
function list({ items, isOrdered, depths = [], runs = [] }: Of<"list">): string {
  const said = (at: number) => paragraph(at === items.length - 1 ? "LastItem" : "Item", runsOf(runs[at] ?? [{ text: items[at] ?? "" }]));
  let inner = "";
  const rows: string[] = [];
  for (let at = items.length - 1; at >= 0; at--) {
    if ((depths[at] ?? 0) > 0) inner = `<text:list-item>${said(at)}</text:list-item>${inner}`;
    else {
      rows.unshift(`<text:list-item>${said(at)}${inner && `<text:list>${inner}</text:list>`}</text:list-item>`);
      inner = "";
    }
  }
  return `<text:list text:style-name="${isOrdered ? "Numbers" : "Points"}">${inner}${rows.join("")}</text:list>`;
}

function table(sheet: Sheet, { head, rows, shares }: Of<"table">): string {
  const name = `Tabel${++sheet.tables}`;
  // Shares of a thousand, as one style for each width in a thousandth.
  const columns = shares.map((share) => `<table:table-column table:style-name="Column${Math.round(share * 100)}"/>`).join("");
  const row = (cells: string[], style: string) =>
    `<table:table-row>${shares
      .map(
        (_, at) =>
          `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraph(`${style}Text`, xml(cells[at] ?? ""))}</table:table-cell>`,
      )
      .join("")}</table:table-row>`;
  const body = rows.map((cells) => row(cells, "Cell")).join("");
  return `<table:table table:name="${name}" table:style-name="Table">${columns}<table:table-header-rows>${row(head, "HeadCell")}</table:table-header-rows>${body}</table:table>${paragraph("Body", "")}`;
}
