import { useMediaQuery } from "@mantine/hooks";
import { useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useMemo, useRef } from "react";
import { useLanguage } from "../words/words.tsx";
import { columnName } from "./cell-name.ts";
import controls from "./controls.module.css";
import { documentWords } from "./document-words.ts";
import { SheetCellView } from "./sheet-cell.tsx";
import css from "./sheet-grid.module.css";
import type { CellMark } from "./sheet-grid.tsx";
import {
  cellLayouts,
  cellText,
  columnWidth,
  type SheetOutline,
  type SheetWindow,
  spillOf,
} from "./sheet-layout.ts";
import { type ReadRows, useSheetRows } from "./sheet-rows.ts";
import { showInside } from "./show-inside.ts";

interface Props {
  readonly label: string;
  readonly sheet: number;
  readonly outline: SheetOutline;
  readonly readRows: ReadRows;
  readonly marks: readonly CellMark[];
  readonly lit: CellMark | undefined;
  readonly onSelect: (id: string) => void;
}

const rowHeights = { fine: 28, coarse: 44 };
/** The column of row numbers. */
const numbersWidth = 56;
/** By how many of its first rows the width of a column is judged. */
const judged = 60;

/** The rows and columns of a sheet that are in view, with what stands in them; what is lit is brought into view. */
function useSheetView({ sheet, outline, readRows, lit }: Props, box: RefObject<HTMLElement | null>) {
  const isCoarse = useMediaQuery("(pointer: coarse)", undefined, { getInitialValueInEffect: false });
  const rowHeight = isCoarse ? rowHeights.coarse : rowHeights.fine;
  const rows = useVirtualizer({
    count: outline.rows,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollPaddingStart: 3 * rowHeight,
  });
  const items = rows.getVirtualItems();
  const window = { top: items[0]?.index ?? 0, bottom: items.at(-1)?.index ?? -1 };
  const joinedAbove = outline.merges
    .filter((m) => m.top < window.top && m.bottom >= window.top)
    .map((m) => m.top);
  const read = useSheetRows(sheet, readRows, [0, ...items.map((i) => i.index), ...joinedAbove]);
  const isJudged = read.row(0) !== undefined;
  const widths = useMemo(() => widthsOf(outline, read.row), [outline, isJudged]);
  const columns = useVirtualizer({
    horizontal: true,
    count: outline.columns,
    getScrollElement: () => box.current,
    estimateSize: (index) => widths[index] ?? 88,
    overscan: 3,
  });
  useEffect(() => columns.measure(), [widths]);
  // A box scrolls no further than what is written in it is wide.
  const total = columns.getTotalSize();
  useEffect(() => {
    if (lit === undefined) return;
    rows.scrollToIndex(lit.row, { align: "center" });
    // Once the columns have the widths that were just worked out.
    const frame = requestAnimationFrame(() => {
      showColumn(box.current, widths, lit.column);
      // Where the sheet does not scroll, what is around it does.
      const row = box.current?.querySelector("tr[data-lit]");
      if (row) showInside(row, "center");
    });
    return () => cancelAnimationFrame(frame);
  }, [lit?.id, isJudged, total]);
  return { rows, columns, items, window, read, rowHeight };
}

/** One sheet: column letters, row numbers, cells; rows and columns out of view are not written. */
export function SheetTable(props: Props) {
  const { label, outline, marks, lit, onSelect } = props;
  const words = documentWords(useLanguage());
  const box = useRef<HTMLElement>(null);
  const { rows, columns, items, window, read, rowHeight } = useSheetView(props, box);
  const across = columns.getVirtualItems();
  const marked = useMemo(() => new Map(marks.map((m) => [`${m.row} ${m.column}`, m])), [marks]);
  const drawn = { ...window, left: across[0]?.index ?? 0, right: across.at(-1)?.index ?? -1 };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard.
    <section ref={box} className={css.scroller} aria-label={label} tabIndex={0}>
      {read.isFailed && (
        <p className={css.failed} role="alert">
          {words.rowsFailed}
          <button type="button" className={controls.button} onClick={read.retry}>
            {words.retry}
          </button>
        </p>
      )}
      <table
        className={css.table}
        aria-rowcount={outline.rows + 1}
        style={{ width: numbersWidth + columns.getTotalSize(), "--row": `${rowHeight}px` }}
      >
        <Head across={across} total={columns.getTotalSize()} />
        <tbody>
          <Spacer height={items[0]?.start ?? 0} />
          {items.map(({ index }) => (
            <tr key={index} aria-rowindex={index + 2} data-lit={index === lit?.row || undefined}>
              <th scope="row">{index + 1}</th>
              <td className={css.edge} />
              <Cells {...{ row: index, across, drawn, outline, marked, lit, onSelect }} rowOf={read.row} />
              <td className={css.edge} />
            </tr>
          ))}
          <Spacer height={rows.getTotalSize() - (items.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </section>
  );
}

/** Brings a column to the middle of what is beside the numbers of the rows. */
function showColumn(box: HTMLElement | null, widths: readonly number[], column: number): void {
  if (box === null) return;
  const start = widths.slice(0, column).reduce((sum, width) => sum + width, numbersWidth);
  const middle = start + (widths[column] ?? 0) / 2;
  box.scrollLeft = middle - (numbersWidth + box.clientWidth) / 2;
}

/** The letters over the columns; what is out of view at either side is one empty column. */
function Head({ across, total }: { across: readonly VirtualItem[]; total: number }) {
  const before = across[0]?.start ?? 0;
  const after = Math.max(0, total - (across.at(-1)?.end ?? 0));
  return (
    <>
      <colgroup>
        <col style={{ width: numbersWidth }} />
        <col style={{ width: before }} />
        {across.map(({ key, size }) => (
          <col key={key} style={{ width: size }} />
        ))}
        <col style={{ width: after }} />
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          <td className={css.corner} />
          <td className={css.edge} />
          {across.map(({ key, index }) => (
            <th key={key} scope="col">
              {columnName(index)}
            </th>
          ))}
          <td className={css.edge} />
        </tr>
      </thead>
    </>
  );
}

interface CellsProps {
  readonly row: number;
  readonly across: readonly VirtualItem[];
  readonly drawn: SheetWindow;
  readonly outline: SheetOutline;
  readonly marked: ReadonlyMap<string, CellMark>;
  readonly lit: CellMark | undefined;
  readonly onSelect: (id: string) => void;
  readonly rowOf: ReturnType<typeof useSheetRows>["row"];
}

function Cells({ row, across, drawn, outline, marked, lit, onSelect, rowOf }: CellsProps) {
  const layoutOf = cellLayouts(outline.merges, drawn);
  const size = new Map(across.map((column) => [column.index, column.size]));
  const cells = rowOf(row) ?? [];
  const isFree = (column: number) =>
    size.has(column) && layoutOf(row, column).kind === "own" && !marked.has(`${row} ${column}`);
  return across.map(({ index, key }) => {
    const layout = layoutOf(row, index);
    if (layout.kind === "covered") return null;
    const spill = layout.kind === "own" ? spillOf(cells, index, isFree) : 0;
    const at = layout.kind === "joined" ? layout : { row, column: index };
    return (
      <SheetCellView
        key={key}
        cell={rowOf(at.row)?.[at.column]}
        isLoading={rowOf(at.row) === undefined}
        span={layout.kind === "joined" ? layout : undefined}
        spill={spill === 0 ? undefined : widthFrom(size, index, spill)}
        mark={marked.get(`${at.row} ${at.column}`)}
        litId={lit?.id}
        onSelect={onSelect}
      />
    );
  });
}

/** Pixels of a column and of some behind it. */
function widthFrom(size: ReadonlyMap<number, number>, column: number, more: number): number {
  return Array.from({ length: more + 1 }, (_, i) => size.get(column + i) ?? 0).reduce((a, b) => a + b, 0);
}

function Spacer({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: the row is empty and takes no focus.
    <tr aria-hidden="true" className={css.spacer}>
      <td style={{ height }} />
    </tr>
  );
}

function widthsOf(outline: SheetOutline, rowOf: ReturnType<typeof useSheetRows>["row"]): readonly number[] {
  const joined = cellLayouts(
    outline.merges.filter((m) => m.left < m.right),
    { top: 0, left: 0, bottom: judged, right: outline.columns },
  );
  return Array.from({ length: outline.columns }, (_, column) => {
    const texts: string[] = [];
    for (let row = 0; row < Math.min(judged, outline.rows); row += 1) {
      const cells = rowOf(row) ?? [];
      const isFree = (at: number) => at < outline.columns && joined(row, at).kind === "own";
      // Words that run on into what is empty make no column wider.
      if (joined(row, column).kind === "own" && spillOf(cells, column, isFree) === 0)
        texts.push(cellText(cells[column]));
    }
    return columnWidth(texts);
  });
}
