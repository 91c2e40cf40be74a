import type { Paper } from "@/lib/kernel/paper";
import { xml } from "./xml";

const OASIS = "urn:oasis:names:tc:opendocument:xmlns";
export const NAMESPACES = [
  `xmlns:office="${OASIS}:office:1.0"`,
  `xmlns:text="${OASIS}:text:1.0"`,
  `xmlns:table="${OASIS}:table:1.0"`,
  `xmlns:style="${OASIS}:style:1.0"`,
  `xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
  `xmlns:meta="${OASIS}:meta:1.0"`,
  `xmlns:svg="${OASIS}:svg-compatible:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
].join(" ");

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const file = (path: string, type: string) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;

export const MANIFEST = `${XML}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0" manifest:version="1.3">${file("/", "application/vnd.oasis.opendocument.text")}${["content.xml", "styles.xml", "meta.xml"].map((path) => file(path, "text/xml")).join("")}</manifest:manifest>`;

export const metaOf = ({ title, authors, language }: Paper): string =>
  `${XML}<office:document-meta ${NAMESPACES} office:version="1.3"><office:meta><dc:title>${xml(title)}</dc:title><meta:initial-creator>${xml(authors.join(", "))}</meta:initial-creator><dc:language>${language}-BE</dc:language></office:meta></office:document-meta>`;

const INK = { text: "#14242b", quiet: "#4e5b61", brand: "#0a5263", line: "#d9d5c9" };
/** Of a page with its margins taken off. */
const WIDTH_CM = 16.6;

type Look = { size?: number; color?: string; isBold?: boolean; before?: number; after?: number; more?: string };

const look = ({ size = 11, color = INK.text, isBold = false, before = 0, after = 0.25, more = "" }: Look) =>
  `<style:paragraph-properties fo:margin-top="${before}cm" fo:margin-bottom="${after}cm" fo:line-height="120%" ${more}/><style:text-properties fo:font-size="${size}pt" fo:color="${color}"${isBold ? ' fo:font-weight="bold"' : ""}/>`;

const style = (name: string, given: Look, parent = "Standard") =>
  `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}">${look(given)}</style:style>`;

const tab = `<style:paragraph-properties fo:margin-bottom="0.15cm"><style:tab-stops><style:tab-stop style:position="${WIDTH_CM}cm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops></style:paragraph-properties>`;

const cell = (name: string, width: string) =>
  `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" fo:border="none" fo:border-bottom="${width} solid ${INK.line}"/></style:style>`;

const columns = Array.from({ length: 100 }, (_, at) => {
  const share = at + 1;
  return `<style:style style:name="Column${share}" style:family="table-column"><style:table-column-properties style:column-width="${((share * WIDTH_CM) / 100).toFixed(2)}cm"/></style:style>`;
}).join("");

const level = (kind: "number" | "bullet", at: number, mark: string) =>
  `<text:list-level-style-${kind} text:level="${at}" ${mark}><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="${0.7 * at}cm"/></style:list-level-properties></text:list-level-style-${kind}>`;

const lists = `<text:list-style style:name="Points">${level("bullet", 1, 'text:bullet-char="•"')}${level("bullet", 2, 'text:bullet-char="–"')}</text:list-style><text:list-style style:name="Numbers">${level("number", 1, 'style:num-format="1" style:num-suffix="."')}${level("bullet", 2, 'text:bullet-char="–"')}</text:list-style>`;

/** The looks that only the text itself uses. */
export const TEXT_STYLES = [
  style("CoverLine", { size: 14, after: 0.1 }),
  style("CoverEnd", { after: 1.2 }),
  style("ContentsTitle", { size: 16, color: INK.brand, isBold: true, after: 0.4 }),
  `<style:style style:name="ContentsLine" style:family="paragraph" style:parent-style-name="Standard">${tab}</style:style>`,
  style("Body", {}),
  style("Quiet", { color: INK.quiet }),
  style("Item", { after: 0.08 }),
  style("LastItem", { after: 0.3 }),
  `<style:style style:name="Contents" style:family="text"><style:text-properties fo:color="${INK.text}" style:text-underline-style="none"/></style:style>`,
  style("NextPage", { size: 2, after: 0, more: 'fo:break-before="page"' }),
  style("CellText", { size: 10, after: 0 }),
  style("HeadCellText", { size: 10, isBold: true, after: 0 }),
  '<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
  '<style:style style:name="Stressed" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>',
  `<style:style style:name="Table" style:family="table"><style:table-properties style:width="${WIDTH_CM}cm" table:align="left"/></style:style>`,
  cell("Cell", "0.5pt"),
  cell("HeadCell", "1pt"),
  columns,
  lists,
].join("");

const footer = (text: string) =>
  `<style:footer><text:p text:style-name="Footer">${xml(text)} · <text:page-number text:select-page="current"/>/<text:page-count/></text:p></style:footer>`;

/** Pages, and the looks that a reader may change for the whole. The first page is a title page: it has no number. */
export const stylesOf = ({ footer: text, language }: Paper): string =>
  `${XML}<office:document-styles ${NAMESPACES} office:version="1.3"><office:styles>` +
  `<style:default-style style:family="paragraph"><style:text-properties style:font-name="Calibri" fo:font-family="Calibri, Carlito, sans-serif" fo:font-size="11pt" fo:language="${language}" fo:country="BE"/></style:default-style>` +
  '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>' +
  style("Title", { size: 30, color: INK.brand, isBold: true, before: 6, after: 0.6 }) +
  style("Heading_20_1", { size: 16, color: INK.brand, isBold: true, before: 0.6, after: 0.2, more: 'fo:keep-with-next="always"' }) +
  style("Heading_20_2", { size: 12, isBold: true, before: 0.35, after: 0.15, more: 'fo:keep-with-next="always"' }) +
  style("Footer", { size: 8.5, color: INK.quiet }) +
  `</office:styles><office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2.2cm" fo:margin-bottom="1.6cm" fo:margin-left="2.2cm" fo:margin-right="2.2cm"/><style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout></office:automatic-styles>` +
  `<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">${footer(text)}<style:footer-first><text:p text:style-name="Footer"/></style:footer-first></style:master-page></office:master-styles></office:document-styles>`;
