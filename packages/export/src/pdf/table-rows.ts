import type { TableCell, TableRow, TableSpec } from "@sosanh/chart/table/table-spec";
import { plainText } from "../plain-text.ts";
import type { PageFlow } from "./page-flow.ts";
import type { ReportLook } from "./report-look.ts";
import type { TablePart } from "./table-columns.ts";
import { cellPadding } from "./table-columns.ts";
import type { TextLook } from "./text-lines.ts";
import { linesOf } from "./text-lines.ts";

/** Room above and below the text of a row. */
export const rowPadding = 2.5;

/** A cell with its text broken into lines. */
export interface SetCell {
  readonly x: number;
  readonly width: number;
  readonly align: "left" | "right";
  /** How far below the top of its row it begins. */
  readonly below: number;
  readonly lines: readonly { readonly text: string; readonly look: TextLook }[];
}

/** A row as it is drawn. */
export interface SetRow {
  readonly cells: readonly SetCell[];
  readonly height: number;
  readonly role: TableRow["role"];
}

/** The titles of a table's columns, with what is counted below them. */
export function setHead(
  flow: PageFlow,
  { table, part }: { readonly table: TableSpec; readonly part: TablePart },
  look: ReportLook,
): SetRow {
  return placed(flow, part, (index, width) => {
    const { title = "", detail = "", kind = "text" } = table.columns[index] ?? {};
    const texts = [
      { text: title, look: look.head },
      { text: detail, look: look.headDetail },
    ].filter(({ text }) => text !== "");
    return {
      align: kind === "number" ? "right" : "left",
      lines: texts.flatMap(({ text, look: as }) =>
        linesOf(flow.pdf, plainText(text), { look: as, width }).map((line) => ({ text: line, look: as })),
      ),
    };
  });
}

/** A row of figures, with what has to be known of them. */
export function setRow(
  flow: PageFlow,
  { table, part, row }: { readonly table: TableSpec; readonly part: TablePart; readonly row: TableRow },
  look: ReportLook,
): SetRow {
  const set = placed(flow, part, (index, width) => {
    const cell = row.cells[index] ?? { text: "" };
    const as = lookOf(cell, row, look);
    const isNumber = table.columns[index]?.kind === "number";
    return {
      align: isNumber ? "right" : "left",
      lines: linesOf(flow.pdf, plainText(cell.text), { look: as, width }).map((text) => ({ text, look: as })),
    };
  });
  return withRemark(flow, { set: { ...set, role: row.role }, part, row }, look);
}

/** A row with its remark below the figures, where it has one there. */
function withRemark(
  flow: PageFlow,
  { set, part, row }: { readonly set: SetRow; readonly part: TablePart; readonly row: TableRow },
  look: ReportLook,
): SetRow {
  const text = part.under === undefined ? "" : (row.cells[part.under]?.text ?? "");
  if (text === "") return set;
  const [x, across] = spanOf(set);
  const width = across - 2 * cellPadding;
  const lines = linesOf(flow.pdf, plainText(text), { look: look.emptyCell, width });
  const remark: SetCell = {
    ...{ x: x + cellPadding, width, align: "left", below: set.height - 2 * rowPadding },
    lines: lines.map((line) => ({ text: line, look: look.emptyCell })),
  };
  return {
    ...set,
    cells: [...set.cells, remark],
    height: set.height + lines.length * look.emptyCell.leading,
  };
}

function lookOf(cell: TableCell, { role }: TableRow, look: ReportLook): TextLook {
  if (cell.missing !== undefined) return look.emptyCell;
  if (role === "mine") return look.strongCell;
  return role === "benchmark" ? look.benchmarkCell : look.cell;
}

function placed(
  flow: PageFlow,
  { columns }: TablePart,
  set: (index: number, width: number) => Pick<SetCell, "align" | "lines">,
): SetRow {
  let x = flow.left;
  const cells = columns.map(({ index, width }): SetCell => {
    // Half a point more, so that a width worked out from a text never breaks it by a rounding.
    const cell = {
      x: x + cellPadding,
      width: width - 2 * cellPadding,
      below: 0,
      ...set(index, width - 2 * cellPadding + 0.5),
    };
    x += width;
    return cell;
  });
  const heights = cells.map(({ lines }) => lines.reduce((total, line) => total + line.look.leading, 0));
  return { cells, height: Math.max(...heights, 0) + 2 * rowPadding, role: undefined };
}

/** From where to how far a row goes. */
export function spanOf({ cells }: SetRow): readonly [number, number] {
  const left = Math.min(...cells.map(({ x }) => x)) - cellPadding;
  const right = Math.max(...cells.map(({ x, width }) => x + width)) + cellPadding;
  return cells.length === 0 ? [0, 0] : [left, right - left];
}
