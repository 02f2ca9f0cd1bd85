import type { TableSpec } from "@sosanh/chart/table/table-spec";
import { plainText } from "../plain-text.ts";
import { reportWords } from "../words/report-words.ts";
import type { PageFlow, PageSide } from "./page-flow.ts";
import { roomOf } from "./page-flow.ts";
import type { Pdf } from "./pdf-file.ts";
import type { ReportLook } from "./report-look.ts";
import { tableLayout } from "./table-columns.ts";
import type { SetCell, SetRow } from "./table-rows.ts";
import { rowPadding, setHead, setRow, spanOf } from "./table-rows.ts";
import { drawLine, linesOf } from "./text-lines.ts";

/** Draws a table with its caption: rows go on over pages under the same head, and are never cut. */
export function drawTable(
  flow: PageFlow,
  {
    table,
    caption,
    begun,
  }: { readonly table: TableSpec; readonly caption: string; readonly begun: () => void },
  look: ReportLook,
): void {
  const { side, parts } = tableLayout(flow.pdf, table, look);
  const words = reportWords(table.language);
  parts.forEach((part, at) => {
    const head = setHead(flow, { table, part }, look);
    const rows = table.rows.map((row) => setRow(flow, { table, part, row }, look));
    const title = at === 0 ? caption : words.continued(caption);
    if (at > 0) flow.space(look.gap);
    const height = rows.reduce((total, row) => total + row.height, 0);
    beginTable(flow, { side, head, height, isShort: height < roomOf(side).height * 0.4 }, look);
    if (at === 0) begun();
    flow.within("Table", () => {
      drawCaption(flow, title, look);
      drawHead(flow, head, look);
      const again = words.continued(caption);
      const next = roomOf(side).height - captionHeight(flow, again, look) - head.height;
      pagesOf(rows, { here: flow.room, next }).forEach((page, number) => {
        if (number > 0) drawAgain(flow, { side, head, caption: again }, look);
        for (const row of page) drawTaggedRow(flow, row, look);
      });
    });
  });
}

/** The fewest rows that stand on a page by themselves, where there are more to take along. */
const fewest = 3;

/** The rows of each page. */
function pagesOf(
  rows: readonly SetRow[],
  { here, next }: { readonly here: number; readonly next: number },
): readonly (readonly SetRow[])[] {
  const pages: SetRow[][] = [];
  let page: SetRow[] = [];
  let room = here;
  for (const row of rows) {
    if (row.height > room && (page.length > 0 || pages.length === 0)) {
      pages.push(page);
      page = [];
      room = next;
    }
    page.push(row);
    room -= row.height;
  }
  const before = pages.at(-1) ?? [];
  const few = fewest - page.length;
  if (few > 0 && before.length > 2 * fewest) page.unshift(...before.splice(-few));
  return [...pages, page];
}

function drawAgain(
  flow: PageFlow,
  { side, head, caption }: { readonly side: PageSide; readonly head: SetRow; readonly caption: string },
  look: ReportLook,
): void {
  flow.turn(side);
  flow.pdf.markContent("Artifact", { type: "Pagination" });
  drawCaptionLines(flow, caption, look);
  drawRow(flow, head, look);
  flow.pdf.endMarkedContent();
}

/** On which pages a table lies. */
export function tableSide(pdf: Pdf, table: TableSpec, look: ReportLook): PageSide {
  return tableLayout(pdf, table, look).side;
}

function beginTable(
  flow: PageFlow,
  {
    side,
    head,
    height,
    isShort,
  }: {
    readonly side: PageSide;
    readonly head: SetRow;
    readonly height: number;
    readonly isShort: boolean;
  },
  look: ReportLook,
): void {
  const above = 2 * look.caption.leading + head.height;
  flow.keep(above + (isShort ? height : Math.min(height, 4 * look.cell.leading)), side);
}

function drawCaption(flow: PageFlow, caption: string, look: ReportLook): void {
  flow.leaf("Caption", () => drawCaptionLines(flow, caption, look));
}

function drawCaptionLines(flow: PageFlow, caption: string, look: ReportLook): void {
  const { pdf, left, width } = flow;
  for (const text of linesOf(pdf, plainText(caption), { look: look.caption, width })) {
    drawLine(pdf, { text, x: left, y: flow.y, look: look.caption });
    flow.y += look.caption.leading;
  }
  flow.y += 3;
}

function captionHeight(flow: PageFlow, caption: string, look: ReportLook): number {
  const { width } = flow;
  return (
    linesOf(flow.pdf, plainText(caption), { look: look.caption, width }).length * look.caption.leading + 3
  );
}

function drawHead(flow: PageFlow, head: SetRow, look: ReportLook): void {
  flow.within("TR", () => {
    drawGround(flow, head, { ...look, mineFill: look.headFill });
    for (const cell of head.cells) flow.leaf("TH", () => drawCell(flow, cell), { scope: "Column" });
  });
  endRow(flow, head, look);
}

function drawTaggedRow(flow: PageFlow, row: SetRow, look: ReportLook): void {
  flow.within("TR", () => {
    if (row.role === "mine") drawGround(flow, row, look);
    row.cells.forEach((cell, at) => {
      if (at === 0) flow.leaf("TH", () => drawCell(flow, cell), { scope: "Row" });
      else flow.leaf("TD", () => drawCell(flow, cell));
    });
  });
  endRow(flow, row, look);
}

/** The head of a table that goes on. */
function drawRow(flow: PageFlow, head: SetRow, look: ReportLook): void {
  const { pdf } = flow;
  const [x, width] = spanOf(head);
  pdf.rect(x, flow.y, width, head.height).fill(look.headFill);
  for (const cell of head.cells) drawCell(flow, cell);
  drawRule(flow, head, look);
  flow.y += head.height;
}

function drawGround(flow: PageFlow, row: SetRow, look: ReportLook): void {
  const [x, width] = spanOf(row);
  flow.pdf.markContent("Artifact", { type: "Layout" });
  flow.pdf.rect(x, flow.y, width, row.height).fill(look.mineFill);
  flow.pdf.endMarkedContent();
}

function endRow(flow: PageFlow, row: SetRow, look: ReportLook): void {
  flow.pdf.markContent("Artifact", { type: "Layout" });
  drawRule(flow, row, look);
  flow.pdf.endMarkedContent();
  flow.y += row.height;
}

function drawRule(flow: PageFlow, row: SetRow, look: ReportLook): void {
  const [x, width] = spanOf(row);
  const y = flow.y + row.height;
  flow.pdf
    .lineWidth(0.5)
    .strokeColor(look.hairline)
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke();
}

function drawCell(flow: PageFlow, { x, width, align, below, lines }: SetCell): void {
  let y = flow.y + rowPadding + below;
  for (const { text, look } of lines) {
    drawLine(flow.pdf, { text, x, y, width, align, look });
    y += look.leading;
  }
}
