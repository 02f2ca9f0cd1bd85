import type { Completeness, CompletenessCell, CompletenessRow } from "@sosanh/core/reviews/completeness";
import type { KeyboardEvent } from "react";
import { useId, useRef, useState } from "react";
import { useLanguage } from "../../words/words.tsx";
import { type BoardCell, cellAfter } from "./board-focus.ts";
import { CellMark } from "./cell-mark.tsx";
import css from "./coverage-board.module.css";
import { coverageWords, stateWord } from "./coverage-words.ts";

/** What draws the cells of a board, as a table or as strips. */
export interface BoardProps {
  readonly board: Completeness;
  /** The rows shown. */
  readonly rows: readonly CompletenessRow[];
  readonly label: string;
  readonly onCell: (row: CompletenessRow, cell: CompletenessCell, anchor: HTMLElement) => void;
}

/** Place by metric: one cell at a time is in the tab order, arrow keys move it, Enter opens it. */
export function CoverageBoard({ board, rows, label, onCell }: BoardProps) {
  const language = useLanguage();
  const words = coverageWords(language);
  const help = useId();
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<BoardCell>({ row: 0, column: 0 });
  const size = { rows: rows.length, columns: board.metrics.length };
  const here = { row: Math.min(at.row, size.rows - 1), column: Math.min(at.column, size.columns - 1) };
  const move = (event: KeyboardEvent) => {
    const next = cellAfter(event, here, size);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  };
  return (
    <div className={css.scroll}>
      <p id={help} className="visually-hidden">
        {words.help}
      </p>
      <table
        ref={grid}
        className={css.board}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked by arrow keys is a grid.
        role="grid"
        aria-label={label}
        aria-describedby={help}
        onKeyDown={move}
      >
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            {board.metrics.map((metric) => (
              <th key={metric.code} scope="col" className={css.metric}>
                {metric.name[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, y) => (
            <tr key={row.locality}>
              <PlaceHead row={row} />
              {row.cells.map((cell, x) => (
                <td key={cell.metric} className={css.cell}>
                  <CellButton
                    cell={cell}
                    name={`${y} ${x}`}
                    isHere={here.row === y && here.column === x}
                    onFocus={() => setAt({ row: y, column: x })}
                    onOpen={(anchor) => onCell(row, cell, anchor)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            {board.columns.map((column, x) => (
              <td key={board.metrics[x]?.code} className={css.sum}>
                <span aria-hidden="true">{words.countOf(column.full, column.expected)}</span>
                <span className="visually-hidden">{words.countSpoken(column.full, column.expected)}</span>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function PlaceHead({ row }: { readonly row: CompletenessRow }) {
  const words = coverageWords(useLanguage());
  const { full, expected } = row.count;
  return (
    <th scope="row">
      <span className={css.place}>
        <span>
          {row.name}
          {row.parentName !== undefined && <small>{row.parentName}</small>}
        </span>
        {expected > 0 && (
          <small className={css.count} data-full={full === expected || undefined}>
            <span aria-hidden="true">{words.countOf(full, expected)}</span>
            <span className="visually-hidden">{words.countSpoken(full, expected)}</span>
          </small>
        )}
      </span>
    </th>
  );
}

interface CellProps {
  readonly cell: CompletenessCell;
  readonly name: string;
  readonly isHere: boolean;
  readonly onFocus: () => void;
  readonly onOpen: (anchor: HTMLElement) => void;
}

function CellButton({ cell, name, isHere, onFocus, onOpen }: CellProps) {
  const language = useLanguage();
  const words = coverageWords(language);
  const { coverage, state } = cell;
  const isPart = state === "partial" && coverage !== undefined && coverage.reported < coverage.expected;
  return (
    <button
      type="button"
      className={css.cellButton}
      data-cell={name}
      tabIndex={isHere ? 0 : -1}
      aria-haspopup="dialog"
      title={stateWord(state, language)}
      onFocus={onFocus}
      onClick={(event) => onOpen(event.currentTarget)}
    >
      <CellMark state={state} />
      {isPart && <span className={css.part}>{words.countOf(coverage.reported, coverage.expected)}</span>}
      <span className="visually-hidden">{stateWord(state, language)}</span>
    </button>
  );
}
