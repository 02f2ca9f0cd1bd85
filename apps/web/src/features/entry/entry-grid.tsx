import { isKnown } from "@sosanh/core/figures/value";
import { type PointerEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import { useLanguage } from "../../words/words.tsx";
import { ActiveCell } from "./active-cell.tsx";
import { faceOf } from "./cell-face.ts";
import { CellNote } from "./cell-note.tsx";
import { ConflictBand, ConflictMenu } from "./conflict-choice.tsx";
import type { CellChange } from "./entry-state.ts";
import type { NamedCell } from "./entry-texts.ts";
import css from "./grid.module.css";
import { GridBody } from "./grid-body.tsx";
import { GridFrame } from "./grid-frame.tsx";
import { GridHead } from "./grid-head.tsx";
import type { GridCell } from "./grid-moves.ts";
import { GridTotals } from "./grid-totals.tsx";
import { ReasonMenu } from "./reason-menu.tsx";
import type { SheetInput } from "./sheet-edits.ts";
import { cellKey, valueIn } from "./sheet-values.ts";
import { type GridDeed, useGrid } from "./use-grid.ts";
import { useGridWindow } from "./use-grid-window.ts";
import { useWithdrawal } from "./use-withdrawal.tsx";

/** A cell to be gone to; another object goes to it again. */
export interface GridGoal {
  readonly cell: string | undefined;
}

interface Props extends SheetInput {
  readonly goal: GridGoal | undefined;
  readonly rowHeight: number;
  readonly hasLastYear: boolean;
  readonly conflicts: ReadonlyMap<string, CellChange>;
  readonly onDeed: (deed: GridDeed | undefined) => void;
}

/** Units by metrics, to be typed into as in a spreadsheet; only the rows in the window are drawn. */
export function EntryGrid(props: Props) {
  const { sheet, texts, draft, rowHeight, hasLastYear } = props;
  const language = useLanguage();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  const pageRows = useRef(10);
  const [reasonsAt, setReasonsAt] = useState<HTMLElement>();
  // A dialog gives the focus back while nobody listens.
  const comeBack = () =>
    requestAnimationFrame(() => {
      hasFocus.current = true;
      fieldOf(scroller)?.focus({ preventScroll: true });
    });
  const closeReasons = () => {
    setReasonsAt(undefined);
    comeBack();
  };
  const withdrawal = useWithdrawal(draft, comeBack);
  const shown = (cell: GridCell) => {
    const typed = cellAt(props, cell);
    return typed === undefined ? "" : faceOf(typed, language).text;
  };
  const grid = useGrid({
    ...{ ...props, shown, pageRows: pageRows.current },
    copied: (cell) => ({ text: shown(cell), number: numberAt(props, cell) }),
    onReasons: () => setReasonsAt(fieldOf(scroller)),
    onWithdraw: (cells) =>
      withdrawal.ask(
        cells.flatMap((cell) => cellAt(props, cell) ?? []),
        fieldOf(scroller),
      ),
  });
  const { active, head } = grid.selection;
  const size = { rows: sheet.units.length, columns: sheet.metrics.length };
  const drawn = useGridWindow({ scroller, rowHeight, hasLastYear, size, active });
  const { columns } = drawn;
  useEffect(() => {
    pageRows.current = drawn.pageRows;
    if (hasFocus.current && grid.follows) drawn.show(head);
  }, [head.row, head.column]);
  const show = (cell: string) => {
    grid.goTo([cell]);
    comeBack();
  };
  useEffect(() => {
    if (props.goal?.cell !== undefined) show(props.goal.cell);
  }, [props.goal]);
  const onPointer = pointing({ grid, hasFocus, scroller });
  const typed = cellAt(props, active);
  return (
    <div className={css.sheet}>
      <ConflictBand {...{ draft, conflicts: props.conflicts }} onShow={show} />
      <GridFrame
        {...{ sheet, scroller, rowHeight, hasLastYear, onPointer, widths: drawn.widths }}
        {...{ onKeyDown: grid.onKeyDown, clipboard: grid.clipboard }}
        onDoubleClick={grid.actions.editInside}
        onFocus={(isIn) => {
          hasFocus.current = isIn;
        }}
      >
        <GridHead {...{ sheet, columns, hasLastYear }} />
        <GridBody {...props} {...{ rows: drawn.rows, columns, selection: grid.selection }}>
          {typed !== undefined && (
            <ActiveCell
              {...{ typed, editing: grid.editing, described: `${id}-note` }}
              takesFocus={() => hasFocus.current}
              onEditing={grid.setEditing}
              onCommit={grid.actions.commit}
            />
          )}
        </GridBody>
        <GridTotals {...{ sheet, texts, columns }} />
      </GridFrame>
      <CellNote id={`${id}-note`} {...{ typed, sheet, texts, draft, range: grid.range }} onDone={comeBack} />
      <CellMenu {...{ typed, draft, anchor: reasonsAt }} onText={grid.putAll} onClose={closeReasons} />
      {withdrawal.dialog}
    </div>
  );
}

interface MenuProps {
  readonly typed: NamedCell | undefined;
  readonly draft: Props["draft"];
  readonly anchor: HTMLElement | undefined;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

/** What Alt and arrow down opens: why there is no figure; of two people's figures, which. */
function CellMenu({ typed, draft, anchor, onText, onClose }: MenuProps) {
  const language = useLanguage();
  if (typed === undefined) return null;
  if (typed.theirs !== undefined) return <ConflictMenu {...{ typed, draft, anchor }} onDone={onClose} />;
  const label = `${typed.name}, ${typed.metric.name[language]}`;
  return <ReasonMenu {...{ anchor, label, onText, onClose }} />;
}

type CellsOf = Pick<Props, "sheet" | "texts" | "conflicts">;

function cellAt({ sheet, texts, conflicts }: CellsOf, { row, column }: GridCell): NamedCell | undefined {
  const [unit, metric] = [sheet.units[row], sheet.metrics[column]];
  if (unit === undefined || metric === undefined) return undefined;
  const { locality, name, cells } = unit;
  const key = cellKey(locality, metric.code);
  const typed = { text: texts.get(key) ?? "", theirs: conflicts.get(key) };
  return { metric, locality, name, period: sheet.period, cell: cells[column], ...typed };
}

/** The number that a cell shows, for programs that copy it; none of a reason or a range. */
function numberAt(of: CellsOf, at: GridCell): number | undefined {
  const typed = cellAt(of, at);
  const value = typed && valueIn(typed.text, typed.metric, typed.cell);
  return value !== undefined && isKnown(value) && value.qualifier === "exact" ? value.value : undefined;
}

function fieldOf({ current }: RefObject<HTMLElement | null>): HTMLInputElement | undefined {
  return current?.querySelector("input") ?? undefined;
}

interface Pointing {
  readonly grid: Pick<ReturnType<typeof useGrid>, "selection" | "editing" | "select">;
  readonly hasFocus: RefObject<boolean>;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** A press chooses a cell, with Shift up to it; a drag chooses all it passes over. */
function pointing({ grid, hasFocus, scroller }: Pointing) {
  return (event: PointerEvent<HTMLElement>) => {
    const cell = cellUnder(event);
    const isDrag = event.type === "pointerover";
    if (cell === undefined || (isDrag ? event.buttons !== 1 || !hasFocus.current : event.button !== 0))
      return;
    const { active } = grid.selection;
    const isActive = cell.row === active.row && cell.column === active.column;
    if (isActive && grid.editing !== undefined) return;
    hasFocus.current = true;
    grid.select(cell, event.shiftKey || isDrag);
    if (!isActive && !isDrag) event.preventDefault();
    else if (isActive) fieldOf(scroller)?.focus({ preventScroll: true });
  };
}

function cellUnder(event: PointerEvent<HTMLElement>): GridCell | undefined {
  if (!(event.target instanceof Element)) return undefined;
  const at = event.target.closest<HTMLElement>("[data-at]")?.dataset.at?.split(" ").map(Number);
  const [row, column] = at ?? [];
  return row === undefined || column === undefined ? undefined : { row, column };
}
