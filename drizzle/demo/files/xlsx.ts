import { type Block, plain, sectionsOf } from "./markdown";
import { escapeXml, packed, XML } from "./packed";
import type { DemoSource } from "./source";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
/** Cell formats, by their place in styles.xml. */
const format = { plain: 0, header: 1, wrapped: 2 };

export function writeXlsx(source: DemoSource, blocks: Block[]): Buffer {
  const sheets = sectionsOf(blocks).map(({ title, blocks: inside }) => ({
    name: title.replace(/[[\]:*?/\\]/g, " ").slice(0, 31),
    xml: sheet(inside),
  }));
  const part = (at: number) => `worksheets/sheet${at + 1}.xml`;
  return packed({
    "[Content_Types].xml": `${XML}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/${part(at)}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    "_rels/.rels": `${XML}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    "docProps/core.xml": `${XML}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(source.title)}</dc:title></cp:coreProperties>`,
    "xl/workbook.xml": `${XML}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${XML}<Relationships xmlns="${packages}/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="${part(at)}"/>`).join("")}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": styles,
    ...Object.fromEntries(sheets.map(({ xml }, at) => [`xl/${part(at)}`, xml])),
  });
}

const styles = `${XML}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><color rgb="FF0A5263"/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3EEF0"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" applyFont="1" applyFill="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs></styleSheet>`;

function sheet(blocks: Block[]): string {
  const above = blocks.flatMap((block) => (block.type === "paragraph" ? [plain(block.spans)] : []));
  const table = blocks.find((block) => block.type === "table")?.rows.map((row) => row.map(plain)) ?? [];
  const rows = [
    ...above.map((text) => [{ text, style: format.plain }]),
    ...table.map((row, at) => row.map((text) => ({ text, style: at === 0 ? format.header : format.wrapped }))),
  ];
  const headerRow = above.length + 1;
  const last = `${columnName((table[0]?.length ?? 1) - 1)}${rows.length}`;
  return `${XML}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns(table)}<sheetData>${rows.map(row).join("")}</sheetData>${table.length > 0 ? `<autoFilter ref="A${headerRow}:${last}"/>` : ""}</worksheet>`;
}

const columns = (table: string[][]) =>
  table.length === 0
    ? ""
    : `<cols>${(table[0] ?? []).map((_, at) => `<col min="${at + 1}" max="${at + 1}" width="${Math.min(48, Math.max(9, ...table.map((cells) => (cells[at] ?? "").length + 3)))}" customWidth="1"/>`).join("")}</cols>`;

const row = (cells: { text: string; style: number }[], at: number) =>
  `<row r="${at + 1}">${cells.map(({ text, style }, column) => cell(text, style, `${columnName(column)}${at + 1}`)).join("")}</row>`;

/** A number is stored as one; `12.000` and `3,5` are how Flemish people write theirs. */
function cell(text: string, style: number, place: string): string {
  const number =
    /^-?\d{1,3}(\.\d{3})+(,\d+)?$|^-?\d{1,9}(,\d+)?$/.test(text) && !/^0\d/.test(text)
      ? Number(text.replace(/\./g, "").replace(",", "."))
      : undefined;
  if (number !== undefined) return `<c r="${place}" s="${style}"><v>${number}</v></c>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

const columnName = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);
