import { useMediaQuery } from "@mantine/hooks";
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from "react";
import type { GridCell, GridSize } from "./grid-moves.ts";

interface Input {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly size: GridSize;
  readonly rowHeight: number;
  readonly hasLastYear: boolean;
  /** The cell that is typed into: it stays drawn, wherever the window is. */
  readonly active: GridCell;
}

/** What of the grid is drawn, and how wide its columns are, in pixels. */
export interface GridWindow {
  readonly rows: readonly { readonly index: number; readonly top: number }[];
  readonly columns: readonly number[];
  readonly widths: { readonly names: number; readonly column: number };
}

/** Rows and columns on either side of the window that are drawn, so that a quick scroll shows them. */
const overscan = { rows: 8, columns: 3 };
const totalHeight = 40;

/** Which cells are drawn: between the head and the totals, and beside the names, all of which stay in the window. */
export function useGridWindow({ scroller, size, rowHeight, hasLastYear, active }: Input) {
  const [headHeight, setHeadHeight] = useState(72);
  const isNarrow = useMediaQuery("(max-width: 1199px)", undefined, { getInitialValueInEffect: false });
  const names = isNarrow ? 184 : 232;
  const column = hasLastYear ? 160 : 108;
  const rows = useVirtualizer({
    ...{ count: size.rows, overscan: overscan.rows },
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: totalHeight,
    rangeExtractor: (range) => withActive(range, active.row),
  });
  const columns = useVirtualizer({
    ...{ count: size.columns, overscan: overscan.columns, horizontal: true },
    getScrollElement: () => scroller.current,
    estimateSize: () => column,
    scrollMargin: names,
    scrollPaddingStart: names,
    rangeExtractor: (range) => withActive(range, active.column),
  });
  useLayoutEffect(() => {
    const head = scroller.current?.querySelector("[data-head]");
    if (!(head instanceof HTMLElement)) return;
    const observer = new ResizeObserver(() => setHeadHeight(head.offsetHeight));
    observer.observe(head);
    return () => observer.disconnect();
  }, [scroller]);
  useEffect(() => rows.measure(), [rowHeight]);
  useEffect(() => columns.measure(), [column]);
  const room = (scroller.current?.clientHeight ?? 480) - headHeight - totalHeight;
  const drawn = columns.getVirtualItems().map(({ index }) => index);
  const key = drawn.join(" ");
  return {
    rows: rows.getVirtualItems().map(({ index, start }) => ({ index, top: start - headHeight })),
    // The same columns are the same list, so that rows are drawn anew only where something changed.
    columns: useMemo(() => drawn, [key]),
    widths: { names, column },
    pageRows: Math.max(1, Math.floor(room / rowHeight)),
    show: (cell: GridCell) => {
      rows.scrollToIndex(cell.row, { align: "auto" });
      columns.scrollToIndex(cell.column, { align: "auto" });
    },
  };
}

function withActive(range: Range, active: number): number[] {
  const drawn = defaultRangeExtractor(range);
  if (drawn.includes(active) || active >= range.count) return drawn;
  return [...drawn, active].toSorted((a, b) => a - b);
}
