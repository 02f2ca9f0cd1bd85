import type { Sheet, SheetCell } from "@sosanh/chart/table/sheet";
import { formatNumber } from "@sosanh/chart/words/number-text";
import type { Completeness, CompletenessCell, CompletenessRow } from "@sosanh/core/reviews/completeness";
import type { Language } from "@sosanh/core/view/view";
import { coverageWords, stateWord } from "./coverage-words.ts";

/** What goes with a board into a sheet. */
export interface BoardSheet {
  readonly title: string;
  /** That the data are illustrative; absent of real ones. */
  readonly note?: string | undefined;
  readonly rows: readonly CompletenessRow[];
  readonly language: Language;
}

/**
 * The board as it is shown, for a sheet: of each cell what it says in words, the part that is there where it is one, and
 * at the end how many are full and how many expected, as numbers.
 */
export function boardSheet(board: Completeness, { title, note, rows, language }: BoardSheet): Sheet {
  const words = coverageWords(language);
  const count = (number: number): SheetCell => ({ number, decimals: 0 });
  return {
    title,
    heads: [
      words.place,
      ...board.metrics.map((metric) => metric.name[language]),
      words.sheetFull,
      words.sheetExpected,
    ],
    rows: [
      ...rows.map((row) => [
        row.parentName === undefined ? row.name : `${row.name}, ${row.parentName}`,
        ...row.cells.map((cell) => cellText(cell, language)),
        count(row.count.full),
        count(row.count.expected),
      ]),
      [
        words.total,
        ...board.columns.map((column) => words.countOf(column.full, column.expected)),
        count(board.columns.reduce((sum, column) => sum + column.full, 0)),
        count(board.columns.reduce((sum, column) => sum + column.expected, 0)),
      ],
    ],
    notes: note === undefined ? [] : [note],
  };
}

function cellText({ state, coverage }: CompletenessCell, language: Language): string {
  const text = stateWord(state, language);
  if (state !== "partial" || coverage === undefined) return text;
  const part = [coverage.reported, coverage.expected].map((n) => formatNumber(n, { language }));
  return `${text} (${part.join("/")})`;
}
