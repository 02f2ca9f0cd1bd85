import { useMediaQuery } from "@mantine/hooks";
import { columnKey, figureColumns, toldPair, type YearPair } from "@sosanh/chart/table/figure-columns";
import { columnHead } from "@sosanh/chart/table/figure-head";
import { type FigureRow, figureRows, yearsToShow, yearsWithFigures } from "@sosanh/chart/table/figure-rows";
import { figureSheet } from "@sosanh/chart/table/figure-sheet";
import { type FigureSort, sortedRows, viewSort } from "@sosanh/chart/table/figure-sort";
import { figureText, type TextContext, textContext } from "@sosanh/chart/table/figure-text";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { useMemo, useRef, useState } from "react";
import { ColumnCovers } from "./column-covers.tsx";
import { filteredRows, type RowState } from "./figure-filter.ts";
import { FigureHeadCell } from "./figure-head-cell.tsx";
import css from "./figure-table.module.css";
import { FigureTableBody } from "./figure-table-body.tsx";
import { FigureTableTools } from "./figure-table-tools.tsx";
import { figureTableWords } from "./figure-table-words.ts";
import type { RenderFigure } from "./render-figure.ts";
import { sheetCopy } from "./sheet-copy.ts";
import { shortNames } from "./short-names.ts";

interface Props {
  readonly comparison: Comparison;
  readonly metric: Metric;
  /** The colour a place has in the chart, as a CSS value; grey without one. */
  readonly colourOf: (uid: LocalityUid) => string | undefined;
  readonly renderFigure: RenderFigure;
  /** What goes with the figures when they are copied: above them what they are, below them where they come from. */
  readonly copyTitle: string;
  readonly copyNotes: () => readonly string[];
  /** Asks for the change from or to another year; none can be chosen when left out. */
  readonly onPair?: ((change: Partial<YearPair>) => void) | undefined;
}

/** What a reader set in the table; nothing of it is in the address. */
interface Settings {
  readonly sort?: FigureSort;
  /** Left out until a reader chose: a page that is a table shows every year. */
  readonly everyYear?: boolean;
  readonly text: string;
  readonly state: RowState;
  readonly pinned?: number | undefined;
}

/** The table twin of a chart: places × years with changes and ranks; every figure opens its source. */
export function FigureTable(props: Props) {
  const { comparison, metric, colourOf, renderFigure, onPair } = props;
  const { view, years } = comparison;
  const words = figureTableWords(view.language);
  const scroller = useRef<HTMLElement>(null);
  const [settings, setSettings] = useState<Settings>({ text: "", state: "all" });
  const everyYear = settings.everyYear ?? view.chart === "table";
  const set = (change: Partial<Settings>) => setSettings((before) => ({ ...before, ...change }));
  const { context, names, few, columns, rows, all, sort } = useShown(props, settings);
  const copy = () => {
    const shown = { rows, columns, names, title: props.copyTitle, notes: props.copyNotes() };
    return sheetCopy(figureSheet(shown, context), view.language);
  };
  return (
    <div>
      <FigureTableTools
        {...{ language: view.language, settings, copy, years, onPair }}
        pair={toldPair(comparison)}
        counts={{ shown: rows.length, of: all.length }}
        onChange={set}
      />
      <div className={css.window}>
        <section
          ref={scroller}
          className={css.scroll}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
          tabIndex={0}
          aria-label={words.table(metric.name[view.language])}
        >
          <table className={css.table} aria-rowcount={rows.length + 1}>
            <thead>
              <tr aria-rowindex={1}>
                <FigureHeadCell
                  {...{ sort, language: view.language }}
                  head={{ title: words.place }}
                  column="name"
                  pinned={false}
                  onSort={(next) => set({ sort: next })}
                />
                {columns.map((column) => (
                  <FigureHeadCell
                    key={columnKey(column)}
                    {...{ column, sort, language: view.language }}
                    head={columnHead(column, metric, view.language)}
                    pinned={column.kind === "figure" && column.of === settings.pinned}
                    onSort={(next) => set({ sort: next })}
                  />
                ))}
              </tr>
            </thead>
            <FigureTableBody
              answer={comparison.rows}
              {...{ rows, columns, context, names, colourOf, renderFigure, scroller }}
              pinned={settings.pinned}
              lastYear={years.at(-1)}
            />
          </table>
          {rows.length === 0 && <p className={css.none}>{words.noneFound}</p>}
        </section>
        <ColumnCovers {...{ scroller, columns }} language={view.language} />
      </div>
      {years.length > few.length && (
        <button type="button" className={css.footButton} onClick={() => set({ everyYear: !everyYear })}>
          {everyYear ? words.fewerYears : words.everyYear(years.length)}
        </button>
      )}
    </div>
  );
}

/** Rows and columns as they are shown, each worked out again only when something of it changed. */
function useShown({ comparison, metric }: Props, settings: Settings) {
  const { view, years } = comparison;
  const { sort: chosen, text, state, pinned, everyYear = view.chart === "table" } = settings;
  const phone = useMediaQuery("(max-width: 767px)", undefined, { getInitialValueInEffect: false });
  // The cells of a table are the same beside every kind of chart.
  const context = useMemo(() => textContext(metric, view), [metric, JSON.stringify({ ...view, chart: "" })]);
  const names = shortNames(comparison.localities, comparison.view.language);
  const all = useMemo(() => figureRows(comparison, metric), [comparison, metric]);
  const few = useMemo(
    () => yearsToShow(yearsWithFigures(all, years, context), phone ? 2 : roomFor(all, context)),
    [all, years, context, phone],
  );
  const asked = useMemo(
    () => figureColumns(comparison, metric, { years: everyYear ? years : few, pinned }),
    [comparison, metric, everyYear, years, few, pinned],
  );
  const columns = useMemo(() => asked, [asked.map(columnKey).join()]);
  const sort = chosen ?? viewSort(comparison, metric);
  const order = sort === undefined ? "" : sort.column === "name" ? "name" : columnKey(sort.column);
  const rows = useMemo(() => {
    const shown = everyYear ? years : few;
    const kept = filteredRows(all, { text, state, years: shown }, context);
    return sort === undefined ? kept : sortedRows(kept, sort, context);
  }, [all, text, state, years, few, everyYear, context, order, sort?.descending]);
  return { context, names, few, columns, rows, all, sort };
}

/** How many years stand beside changes and ranks without scrolling: fewer where there is a % column or long numbers. */
function roomFor(rows: readonly FigureRow[], context: TextContext): number {
  if (context.metric.valueKind === "percentage" || context.view.basis !== "value") return 5;
  const isLong = rows.some((row) =>
    [...row.byYear.keys()].some((of) => figureText(row, { kind: "figure", of }, context).text.length > 7),
  );
  return isLong ? 3 : 4;
}
