import { word } from "../words/words.ts";
import type { FigureColumn } from "./figure-columns.ts";
import { columnHead } from "./figure-head.ts";
import type { FigureRow } from "./figure-rows.ts";
import { figureText, type TextContext } from "./figure-text.ts";
import { rowRemarks } from "./row-remarks.ts";
import type { Sheet, SheetCell } from "./sheet.ts";
import { tableWords } from "./table-words.ts";

interface Shown {
  readonly rows: readonly FigureRow[];
  readonly columns: readonly FigureColumn[];
  readonly names: ReadonlyMap<string, string>;
  /** What is measured, in which unit and frame. */
  readonly title: string;
  /** What must go with the figures: sources, that they are illustrative. */
  readonly notes: readonly string[];
}

/**
 * The table as it is shown, for a sheet: exact figures as numbers, qualified ones and bounds in words, a missing one as
 * its reason. A last column says of each place what a reader must know of its figures, so that it is still there when
 * the rows are sorted elsewhere.
 */
export function figureSheet(shown: Shown, context: TextContext): Sheet {
  const { rows, columns, names, title, notes } = shown;
  const { metric, view } = context;
  const words = tableWords(view.language);
  const remarks = rows.map((row) => rowRemarks(row, columns, view.language));
  const hasRemarks = remarks.some((remark) => remark !== "");
  return {
    title,
    heads: [
      words.place,
      ...columns.map((column) => {
        const { title: head, detail } = columnHead(column, metric, view.language);
        const among = isRanks(column, context) ? rankedAmong(rows, column.of) : undefined;
        const below = [
          ...(detail === undefined ? [] : [detail]),
          ...(among === undefined ? [] : [`/${among}`]),
        ];
        return below.length === 0 ? head : `${head} (${below.join(", ")})`;
      }),
      ...(hasRemarks ? [words.remarks] : []),
    ],
    rows: rows.map((row, at) => [
      names.get(row.locality.uid) ?? row.locality.name,
      ...columns.map((column) => rankCell({ rows, row }, column, context) ?? cellOf(row, column, context)),
      ...(hasRemarks ? [remarks[at] ?? ""] : []),
    ]),
    notes,
  };
}

/** Whether the cells of a column are places among others. */
export function isRanks({ kind }: FigureColumn, { view }: TextContext): boolean {
  return kind === "rank" || (kind === "figure" && view.basis === "rank");
}

/** Of how many every rank of a year is, where it is the same for all: the head then says it, and ranks are numbers. */
export function rankedAmong(rows: readonly FigureRow[], year: number): number | undefined {
  const counts = new Set(
    rows.flatMap(({ byYear }) => {
      const rank = byYear.get(year)?.rank;
      return rank !== undefined && "position" in rank ? [rank.of] : [];
    }),
  );
  const [only] = counts;
  return counts.size === 1 ? only : undefined;
}

/** "22/34" would become a date in a sheet: a number where the head says of how many, else words. */
function rankCell(
  ranked: { readonly rows: readonly FigureRow[]; readonly row: FigureRow },
  column: FigureColumn,
  context: TextContext,
): SheetCell | undefined {
  const rank = isRanks(column, context) ? ranked.row.byYear.get(column.of)?.rank : undefined;
  if (rank === undefined || !("position" in rank)) return undefined;
  const among = rankedAmong(ranked.rows, column.of);
  return among === undefined ? `${rank.position} / ${rank.of}` : { number: rank.position, decimals: 0 };
}

function cellOf(row: FigureRow, column: FigureColumn, context: TextContext): SheetCell {
  const { language } = context.view;
  const figure = figureText(row, column, context);
  if (figure.missing !== undefined) return word(language, `missing.${figure.missing}`);
  if (figure.standing !== undefined) return tableWords(language).standings[figure.standing];
  if (figure.number === undefined) return figure.text;
  return { number: figure.number, decimals: decimalsOf(column, context) };
}

/** Digits after the mark of the numbers of a column. */
export function decimalsOf({ kind }: FigureColumn, { metric, view }: TextContext): number {
  if (kind === "relative-change" || kind === "span-relative") return 1;
  if (kind === "rank" || kind === "rank-change") return 0;
  if (kind !== "figure") return metric.decimals;
  switch (view.basis) {
    case "rank":
      return 0;
    case "value":
    case "change":
      return metric.decimals;
    default:
      return Math.max(1, metric.decimals);
  }
}
