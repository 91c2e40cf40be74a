import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from "docx";
import type { PaperBlock } from "@/lib/kernel/paper";
import { FRAME, INK } from "./docx-styles";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const line = (size: number) => ({ style: BorderStyle.SINGLE, size, color: INK.line });

/** A table whose head comes again on every page, and whose rows stay in one piece. */
export function docxTable({ head, rows, shares }: Extract<PaperBlock, { type: "table" }>): Table {
  const widths = shares.map((share) => Math.round(share * FRAME.width));
  const row = (cells: string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: widths.map(
        (size, at) =>
          new TableCell({
            width: { size, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 80, right: 80 },
            borders: { top: none, left: none, right: none, bottom: line(isHead ? 12 : 4) },
            children: [
              new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text: cells[at] ?? "", bold: isHead, size: 20 })] }),
            ],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: FRAME.width, type: WidthType.DXA },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}
