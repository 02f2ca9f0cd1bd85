import { useMediaQuery } from "@mantine/hooks";
import { word } from "@sosanh/chart/words";
import type { Comparison } from "@sosanh/core/comparison";
import type { LocalityUid } from "@sosanh/core/locality";
import type { Metric } from "@sosanh/core/metric";
import type { Language } from "@sosanh/core/view";
import { useState } from "react";
import { FigureCell } from "./figure-cell.tsx";
import {
  type FigureColumn,
  type FigureRow,
  type FigureSort,
  figureColumns,
  figureRows,
  figureText,
  sortedRows,
  type TextContext,
  textContext,
  viewSort,
  yearsToShow,
  yearsWithFigures,
} from "./figure-rows.ts";
import css from "./figure-table.module.css";
import { figureTableWords } from "./figure-table-words.ts";
import { Mark } from "./mark.tsx";
import type { RenderFigure } from "./render-figure.ts";
import { shortNames } from "./short-names.ts";

interface Props {
  readonly comparison: Comparison;
  readonly metric: Metric;
  /** The colour a place has in the chart, as a CSS value; grey without one. */
  readonly colourOf: (uid: LocalityUid) => string | undefined;
  readonly renderFigure: RenderFigure;
}

const firstRows = 100;

/** The table twin of a chart: places × years with changes and ranks; every figure opens its source. */
export function FigureTable({ comparison, metric, colourOf, renderFigure }: Props) {
  const { view, years } = comparison;
  const words = figureTableWords(view.language);
  const phone = useMediaQuery("(max-width: 767px)", undefined, { getInitialValueInEffect: false });
  const [chosen, setSort] = useState<FigureSort>();
  const [everyYear, setEveryYear] = useState(view.chart === "table");
  const [everyRow, setEveryRow] = useState(false);
  const context = textContext(metric, view);
  const all = figureRows(comparison, metric);
  const few = yearsToShow(yearsWithFigures(all, years, context), phone ? 2 : roomFor(all, context));
  const columns = figureColumns(comparison, metric, everyYear ? years : few);
  const names = shortNames(comparison.localities);
  const sort = chosen ?? viewSort(comparison, metric);
  const rows = sort === undefined ? all : sortedRows(all, sort, context);
  const shown = everyRow ? rows : rows.slice(0, firstRows);
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className={css.scroll} tabIndex={0} aria-label={words.table(metric.name[view.language])}>
        <table className={css.table}>
          <thead>
            <tr>
              <HeadCell
                title={words.place}
                column="name"
                sort={sort}
                onSort={setSort}
                language={view.language}
              />
              {columns.map((column) => (
                <HeadCell
                  key={columnKey(column)}
                  {...columnHead(column, metric, view.language)}
                  column={column}
                  sort={sort}
                  onSort={setSort}
                  language={view.language}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.locality.uid} data-mine={row.locality.uid === view.mine || undefined}>
                <PlaceHead
                  row={row}
                  name={names.get(row.locality.uid) ?? row.locality.name}
                  mine={row.locality.uid === view.mine}
                  words={words}
                  colour={colourOf(row.locality.uid)}
                />
                {columns.map((column) => (
                  <FigureCell
                    key={columnKey(column)}
                    row={row}
                    column={column}
                    context={context}
                    last={column.kind === "figure" && column.of === years.at(-1)}
                    renderFigure={renderFigure}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className={css.foot}>
        {years.length > few.length && (
          <button type="button" className={css.footButton} onClick={() => setEveryYear(!everyYear)}>
            {everyYear ? words.fewerYears : words.everyYear(years.length)}
          </button>
        )}
        {!everyRow && rows.length > firstRows && (
          <button type="button" className={css.footButton} onClick={() => setEveryRow(true)}>
            {words.everyRow(rows.length)}
          </button>
        )}
      </div>
    </div>
  );
}

/** How many years stand beside changes and ranks without scrolling: fewer where there is a % column or long numbers. */
function roomFor(rows: readonly FigureRow[], context: TextContext): number {
  if (context.metric.valueKind === "percentage" || context.view.basis !== "value") return 5;
  const lengths = rows.flatMap((row) =>
    [...row.byYear.keys()].map((of) => figureText(row, { kind: "figure", of }, context).text.length),
  );
  return Math.max(0, ...lengths) > 7 ? 3 : 4;
}

interface PlaceHeadProps {
  readonly row: FigureRow;
  readonly name: string;
  readonly mine: boolean;
  readonly words: ReturnType<typeof figureTableWords>;
  readonly colour: string | undefined;
}

function PlaceHead({ row, name, mine, words, colour }: PlaceHeadProps) {
  const former = row.locality.formerNames.at(-1);
  return (
    <th scope="row">
      <span className={css.place}>
        <i
          className={css.swatch}
          data-dashed={row.locality.level === 0 || undefined}
          style={{ "--swatch": colour }}
        />
        <span>
          <b>{name}</b>
          {mine && <small className={css.note}>{words.mine}</small>}
          {former !== undefined && (
            <small className={css.note}>{words.formerName(former.name, former.lastYear)}</small>
          )}
        </span>
      </span>
    </th>
  );
}

interface HeadProps {
  readonly title: string;
  readonly detail?: string;
  readonly column: FigureSort["column"];
  readonly sort: FigureSort | undefined;
  readonly onSort: (sort: FigureSort) => void;
  readonly language: Language;
}

function HeadCell({ title, detail, column, sort, onSort, language }: HeadProps) {
  const sorted = sort !== undefined && sameColumn(sort.column, column);
  const descending = sorted ? !sort.descending : firstDescending(column);
  const words = figureTableWords(language);
  return (
    <th
      scope="col"
      aria-sort={sorted ? (sort.descending ? "descending" : "ascending") : "none"}
      className={column === "name" ? undefined : css.number}
    >
      <button
        type="button"
        className={css.headButton}
        title={words.sortBy(title)}
        onClick={() => onSort({ column, descending })}
      >
        <span>
          {title}
          {detail !== undefined && <small className={css.headDetail}>{detail}</small>}
        </span>
        {sorted && <Mark kind={sort.descending ? "down" : "up"} />}
      </button>
    </th>
  );
}

/** Names and ranks start from the first; figures from the largest. */
function firstDescending(column: FigureSort["column"]): boolean {
  return column !== "name" && column.kind !== "rank";
}

function sameColumn(a: FigureSort["column"], b: FigureSort["column"]): boolean {
  if (a === "name" || b === "name") return a === b;
  return a.kind === b.kind && a.of === b.of;
}

function columnKey(column: FigureColumn): string {
  return `${column.kind} ${column.of}`;
}

function columnHead(column: FigureColumn, metric: Metric, language: Language) {
  const words = figureTableWords(language);
  const points = metric.valueKind === "percentage" ? word(language, "unit.points") : words.difference;
  switch (column.kind) {
    case "figure":
      return { title: `${column.of}` };
    case "span":
      return { title: `${column.from}–${column.of}`, detail: points };
    case "change":
      return { title: `${column.of - 1}–${column.of}`, detail: points };
    case "relative-change":
      return { title: `${column.of - 1}–${column.of}`, detail: "%" };
    case "rank":
      return { title: words.rank, detail: `${column.of}` };
    case "rank-change":
      return { title: words.rankChange, detail: words.against(column.of - 1) };
  }
}
