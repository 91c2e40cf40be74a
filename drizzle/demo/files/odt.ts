import type { Block, Item, Span } from "./markdown";
import { escapeXml, packed, XML } from "./packed";
import type { DemoSource } from "./source";

const names = ["office", "style", "text", "table", "meta"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");
const spaces = `${names} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"`;
const type = "application/vnd.oasis.opendocument.text";

export function writeOdt(source: DemoSource, blocks: Block[]): Buffer {
  const parts = {
    "content.xml": `${XML}<office:document-content ${spaces}><office:automatic-styles>${inlineStyles}</office:automatic-styles><office:body><office:text>${blocks.map(element).join("")}</office:text></office:body></office:document-content>`,
    "styles.xml": `${XML}<office:document-styles ${spaces}><office:styles>${namedStyles}</office:styles><office:automatic-styles>${page}</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:footer><text:p text:style-name="Footer">${escapeXml(source.title.slice(0, 70))} · <text:page-number>1</text:page-number></text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`,
    "meta.xml": `${XML}<office:document-meta ${spaces}><office:meta><dc:title>${escapeXml(source.title)}</dc:title><dc:language>nl-BE</dc:language></office:meta></office:document-meta>`,
    "META-INF/manifest.xml": `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/>${["content.xml", "styles.xml", "meta.xml"].map((name) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml"/>`).join("")}</manifest:manifest>`,
  };
  return packed(parts, { mimetype: type });
}

const paragraphStyle = (name: string, size: number, { bold = false, above = 0, below = 0.2, level = 0 }) =>
  `<style:style style:name="${name}" style:family="paragraph" ${level ? `style:default-outline-level="${level}"` : ""}><style:paragraph-properties fo:margin-top="${above}cm" fo:margin-bottom="${below}cm" ${level ? 'fo:keep-with-next="always"' : 'fo:line-height="125%"'}/><style:text-properties fo:font-family="Liberation Sans" fo:font-size="${size}pt" ${bold ? 'fo:font-weight="bold" fo:color="#0a5263"' : ""}/></style:style>`;

const namedStyles = [
  paragraphStyle("Standard", 11, {}),
  paragraphStyle("Footer", 8.5, {}),
  paragraphStyle("Heading_20_1", 22, { bold: true, below: 0.4, level: 1 }),
  paragraphStyle("Heading_20_2", 15, { bold: true, above: 0.6, level: 2 }),
  paragraphStyle("Heading_20_3", 12.5, { bold: true, above: 0.4, level: 3 }),
].join("");

const inlineStyles = `<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="Em" style:family="text"><style:text-properties fo:font-style="italic"/></style:style><style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" fo:border="0.5pt solid #b9c4c7"/></style:style><style:style style:name="HeadCell" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" fo:border="0.5pt solid #b9c4c7" fo:background-color="#e3eef0"/></style:style>${list("Bullets", (level) => `<text:list-level-style-bullet text:level="${level}" text:bullet-char="•">${indent(level)}</text:list-level-style-bullet>`)}${list("Numbers", (level) => `<text:list-level-style-number text:level="${level}" style:num-format="1" style:num-suffix=".">${indent(level)}</text:list-level-style-number>`)}`;

function list(name: string, level: (at: number) => string) {
  return `<text:list-style style:name="${name}">${[1, 2, 3].map(level).join("")}</text:list-style>`;
}

function indent(level: number) {
  return `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="${0.6 + level * 0.6}cm"/></style:list-level-properties>`;
}

const page = `<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.2cm"/><style:footer-style><style:header-footer-properties fo:margin-top="0.5cm"/></style:footer-style></style:page-layout>`;

function element(block: Block): string {
  if (block.type === "heading")
    return `<text:h text:style-name="Heading_20_${Math.min(3, block.level)}" text:outline-level="${block.level}">${words(block.spans)}</text:h>`;
  if (block.type === "list") return block.items.map(listItem).join("");
  if (block.type === "table") return `${table(block.rows)}<text:p text:style-name="Standard"/>`;
  return `<text:p text:style-name="Standard">${words(block.spans)}</text:p>`;
}

function words(spans: Span[]): string {
  return spans
    .map((span) =>
      span.bold || span.italic
        ? `<text:span text:style-name="${span.bold ? "Strong" : "Em"}">${escapeXml(span.text)}</text:span>`
        : escapeXml(span.text),
    )
    .join("");
}

function listItem(item: Item): string {
  const style = item.ordered ? "Numbers" : "Bullets";
  const start = item.ordered ? ` text:start-value="${item.number}"` : "";
  const inner = `<text:list-item${start}><text:p text:style-name="Standard">${words(item.spans)}</text:p></text:list-item>`;
  const nested = Array.from({ length: item.level }).reduce<string>(
    (inside) => `<text:list-item><text:list>${inside}</text:list></text:list-item>`,
    inner,
  );
  return `<text:list text:style-name="${style}">${nested}</text:list>`;
}

function table(rows: Span[][][]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const cell = (spans: Span[], isHeader: boolean) =>
    `<table:table-cell table:style-name="${isHeader ? "HeadCell" : "Cell"}" office:value-type="string"><text:p text:style-name="Standard">${words(isHeader ? spans.map((span) => ({ ...span, bold: true })) : spans)}</text:p></table:table-cell>`;
  const row = (cells: Span[][], isHeader: boolean) =>
    `<table:table-row>${Array.from({ length: columns }, (_, at) => cell(cells[at] ?? [], isHeader)).join("")}</table:table-row>`;
  const [header, ...others] = rows;
  return `<table:table><table:table-column table:number-columns-repeated="${columns}"/><table:table-header-rows>${row(header ?? [], true)}</table:table-header-rows>${others.map((cells) => row(cells, false)).join("")}</table:table>`;
}
