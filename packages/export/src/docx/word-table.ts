import type { TableRow as RowSpec, TableCell, TableSpec } from "@sosanh/chart/table/table-spec";
import type { FileChild } from "docx";
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableLayoutType,
  type TextRun,
  VerticalAlignTable,
  WidthType,
  TableCell as WordCell,
  TableRow as WordRow,
} from "docx";
import { docxWords } from "../words/docx-words.ts";
import type { FileLook } from "./file-look.ts";
import { styleIds } from "./file-styles.ts";
import { shade } from "./ground.ts";
import { cellPadding, type TablePart } from "./table-layout.ts";
import { run } from "./text-parts.ts";

/** A table to be written: what it says, its type in points and the columns of this part. */
export interface WordTable {
  readonly table: TableSpec;
  readonly size: number;
  readonly part: TablePart;
  readonly look: FileLook;
}

/** A table of Word: the head is repeated on every page, a row stays whole, numbers stand to the right. */
export function wordTable({ table, size, part, look }: WordTable): FileChild {
  const widths = part.widths.map((points) => Math.floor(points * 20));
  const edge = { style: BorderStyle.SINGLE, size: 4, color: look.line };
  const of = { size, part, look, table, widths };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 40, bottom: 40, left: cellPadding * 20 - 5, right: cellPadding * 20 - 5 },
    borders: {
      top: edge,
      bottom: edge,
      left: edge,
      right: edge,
      insideHorizontal: edge,
      insideVertical: edge,
    },
    rows: [headRow(of), ...table.rows.map((row, at) => bodyRow(row, isKept(at, table.rows.length), of))],
  });
}

interface RowContext extends WordTable {
  readonly widths: readonly number[];
}

function headRow({ table, part, look, size, widths }: RowContext): WordRow {
  const children = part.columns.map((at, place) => {
    const column = table.columns[at];
    const lines = [
      run(column?.title ?? "", { bold: true, size: size * 2 }),
      ...(column?.detail === undefined ? [] : [run(column.detail, { size: size * 2 - 2, break: 1 })]),
    ];
    return cellOf(lines, {
      width: widths[place] ?? 0,
      alignment: at === 0 && !look.isOfficial ? AlignmentType.LEFT : AlignmentType.CENTER,
      fill: look.headFill,
      size,
    });
  });
  return new WordRow({ tableHeader: true, cantSplit: true, keepNext: true, children });
}

/** The first rows stay with the head, the last with one another and with the note below them. */
function isKept(at: number, count: number): boolean {
  return at < 2 || at >= count - 2;
}

function bodyRow(row: RowSpec, keepNext: boolean, { table, part, look, size, widths }: RowContext): WordRow {
  const fill =
    row.role === "mine" ? look.mineFill : row.role === "benchmark" ? look.benchmarkFill : undefined;
  const children = part.columns.map((at, place) => {
    const cell = row.cells[at] ?? { text: "" };
    const isNumber = table.columns[at]?.kind === "number";
    return cellOf(cellRuns(cell, { table, look, size, isMine: row.role === "mine" }), {
      width: widths[place] ?? 0,
      alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
      fill,
      size,
    });
  });
  return new WordRow({ cantSplit: true, keepNext, children });
}

interface CellContext {
  readonly table: TableSpec;
  readonly look: FileLook;
  readonly size: number;
  readonly isMine: boolean;
}

/** The text as it is told, then the mark of doubt that the note under the table explains. */
function cellRuns(cell: TableCell, { table, look, size, isMine }: CellContext): readonly TextRun[] {
  const words = docxWords(table.language);
  const bold = isMine ? { bold: true } : {};
  if (cell.missing !== undefined)
    return [run(cell.text, { ...bold, italics: true, color: look.quiet, size: size * 2 - 2 })];
  const marks = [
    ...(cell.isEstimate ? [words.estimateShort] : []),
    ...(cell.verdict === "caution" ? ["*"] : []),
  ];
  return [
    run(cell.text, { ...bold, size: size * 2 }),
    ...marks.map((mark) => run(mark, { size: size * 2, superScript: true })),
  ];
}

interface CellLook {
  readonly width: number;
  readonly alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly fill: string | undefined;
  /** Of its type, in points: the mark of a paragraph has a height too. */
  readonly size: number;
}

function cellOf(children: readonly TextRun[], { width, alignment, fill, size }: CellLook): WordCell {
  return new WordCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(fill === undefined ? {} : { shading: shade(fill) }),
    children: [new Paragraph({ style: styleIds.cell, alignment, run: { size: size * 2 }, children })],
  });
}
