import type { Metric } from "@sosanh/core/figures/metric";
import type { Period } from "@sosanh/core/figures/period";
import type { Language } from "@sosanh/core/view/view";
import { memo, type ReactNode } from "react";
import { type CellFace, cellLabel, faceOf, mineText, theirsText } from "./cell-face.ts";
import type { CellChange } from "./entry-state.ts";
import { cellText, type NamedCell } from "./entry-texts.ts";
import css from "./grid.module.css";
import type { EntryCell, EntryUnit } from "./sheet-values.ts";
import { WarningMark } from "./warning-mark.tsx";

interface Props {
  readonly unit: EntryUnit;
  readonly row: number;
  readonly metrics: readonly Metric[];
  readonly period: Period;
  /** The columns that are drawn; of each what is typed, and what somebody else put there meanwhile. */
  readonly columns: readonly number[];
  readonly texts: readonly string[];
  readonly theirs: readonly (CellChange | undefined)[];
  readonly language: Language;
  readonly hasLastYear: boolean;
  /** The columns selected, both inclusive; absent where none is. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** The column of the active cell, where it is in this row, and what stands in it. */
  readonly active: number | undefined;
  readonly activeCell: ReactNode;
}

/** A unit with its cells; drawn anew only where something in it changed. */
export const GridRow = memo(function GridRow(props: Props) {
  const { unit, row, metrics, period, columns, texts, theirs, active, from, to, language, hasLastYear } =
    props;
  return (
    <>
      <th scope="row" aria-colindex={1} className={css.name} title={unit.name}>
        {unit.name}
      </th>
      {columns.map((column, n) => {
        const metric = metrics[column];
        return (
          metric !== undefined && (
            <GridCellOf
              key={metric.code}
              {...{ unit, row, column, metric, period, language, hasLastYear }}
              text={texts[n] ?? ""}
              theirs={theirs[n]}
              isSelected={from !== undefined && to !== undefined && column >= from && column <= to}
              active={column === active ? props.activeCell : undefined}
            />
          )
        );
      })}
    </>
  );
}, isSameRow);

function isSameRow(a: Props, b: Props): boolean {
  const { texts, theirs, ...rest } = a;
  const isSame = (Object.keys(rest) as (keyof typeof rest)[]).every((key) => a[key] === b[key]);
  return isSame && isSameList(texts, b.texts) && isSameList(theirs, b.theirs);
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, n) => each === b[n]);
}

interface CellProps extends Pick<Props, "unit" | "row" | "period" | "language" | "hasLastYear"> {
  readonly column: number;
  readonly metric: Metric;
  readonly text: string;
  readonly theirs: CellChange | undefined;
  readonly isSelected: boolean;
  /** What stands in it where it is the active one. */
  readonly active: ReactNode;
}

/** A cell; one that stays in the window is not drawn anew when others come into it. */
const GridCellOf = memo(function GridCellOf(props: CellProps) {
  const { unit, row, column, metric, period, text, theirs, language, active } = props;
  const { locality, name, cells } = unit;
  const typed: NamedCell = { metric, period, locality, name, cell: cells[column], text, theirs };
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a cell of a grid is a gridcell, which can be selected.
    <td
      aria-colindex={column + 2}
      aria-selected={props.isSelected}
      className={css.cell}
      style={{ gridColumn: column + 2 }}
      data-at={`${row} ${column}`}
      data-active={active !== undefined || undefined}
      data-empty={text === "" || undefined}
      data-conflict={theirs !== undefined || undefined}
    >
      <Inside {...{ typed, language, hasLastYear: props.hasLastYear }} />
      {active ?? <span className="visually-hidden">{cellLabel(typed, language)}</span>}
    </td>
  );
});

/** What a cell shows: last year's figure and its own; or, of two people's, both. */
function Inside(props: { typed: NamedCell; language: Language; hasLastYear: boolean }) {
  const { typed, language, hasLastYear } = props;
  const face = faceOf(typed, language);
  if (typed.theirs === undefined)
    return (
      <>
        {hasLastYear && <LastYear cell={typed.cell} metric={typed.metric} language={language} />}
        <Face face={face} />
      </>
    );
  return (
    <>
      <span className={css.theirs} aria-hidden="true">
        <WarningMark tone="look" />
        {theirsText(typed, language)}
      </span>
      <Face face={{ ...face, text: mineText(typed, language) }} />
    </>
  );
}

function LastYear(props: { cell: EntryCell | undefined; metric: Metric; language: Language }) {
  const { cell, metric, language } = props;
  const value = cell?.lastYear;
  return (
    <span className={css.last} aria-hidden="true">
      {value !== undefined && cellText(value, metric, language)}
    </span>
  );
}

function Face({ face }: { readonly face: CellFace }) {
  return (
    <span className={css.value} data-kind={face.kind} data-tone={face.tone} aria-hidden="true">
      {face.tone !== undefined && <WarningMark tone={face.tone} />}
      {face.text}
    </span>
  );
}
