import type { ReactNode } from "react";
import { useLanguage } from "../../words/words.tsx";
import type { CellChange } from "./entry-state.ts";
import css from "./grid.module.css";
import { type GridSelection, rangeOf } from "./grid-moves.ts";
import { GridRow } from "./grid-row.tsx";
import { cellKey, type EntrySheet } from "./sheet-values.ts";
import type { GridWindow } from "./use-grid-window.ts";

interface Props {
  readonly sheet: EntrySheet;
  readonly texts: ReadonlyMap<string, string>;
  readonly rowHeight: number;
  readonly hasLastYear: boolean;
  /** The rows drawn and where, in pixels below the head. */
  readonly rows: GridWindow["rows"];
  readonly columns: readonly number[];
  readonly conflicts: ReadonlyMap<string, CellChange>;
  readonly selection: GridSelection;
  /** What stands in the active cell. */
  readonly children: ReactNode;
}

/** The rows of the units that are in the window, and the one that is typed into. */
export function GridBody(props: Props) {
  const { sheet, texts, rowHeight, hasLastYear, rows, columns, conflicts, selection, children } = props;
  const language = useLanguage();
  const { top, bottom, left, right } = rangeOf(selection);
  return (
    <tbody className={css.body} style={{ height: sheet.units.length * rowHeight }}>
      {rows.map(({ index, top: at }) => {
        const unit = sheet.units[index];
        const isIn = index >= top && index <= bottom;
        const isActive = index === selection.active.row;
        const keys = columns.map((x) => cellKey(unit?.locality ?? "", sheet.metrics[x]?.code ?? ""));
        return (
          unit !== undefined && (
            <tr
              key={unit.locality}
              aria-rowindex={index + 2}
              className={css.row}
              style={{ transform: `translateY(${at}px)` }}
            >
              <GridRow
                {...{ unit, language, hasLastYear, columns, metrics: sheet.metrics, period: sheet.period }}
                row={index}
                texts={keys.map((key) => texts.get(key) ?? "")}
                theirs={keys.map((key) => conflicts.get(key))}
                from={isIn ? left : undefined}
                to={isIn ? right : undefined}
                active={isActive ? selection.active.column : undefined}
                activeCell={isActive ? children : undefined}
              />
            </tr>
          )
        );
      })}
    </tbody>
  );
}
