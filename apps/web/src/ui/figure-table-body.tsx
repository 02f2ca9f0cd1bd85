import { columnKey, type FigureColumn } from "@sosanh/chart/table/figure-columns";
import type { FigureRow } from "@sosanh/chart/table/figure-rows";
import type { TextContext } from "@sosanh/chart/table/figure-text";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, type RefObject, startTransition, useEffect, useMemo, useRef, useState } from "react";
import { FigureCell } from "./figure-cell.tsx";
import css from "./figure-table.module.css";
import { figureTableWords } from "./figure-table-words.ts";
import { useLight, useLitPlaces } from "./lit-place.ts";
import { otherParts } from "./other-parts.ts";
import type { RenderFigure } from "./render-figure.ts";
import { afterFrame, rowsInView, useBodyView } from "./rows-in-view.ts";

interface Props {
  /** What the rows are of: other figures make it another. */
  readonly answer: unknown;
  readonly rows: readonly FigureRow[];
  readonly columns: readonly FigureColumn[];
  readonly context: TextContext;
  readonly names: ReadonlyMap<LocalityUid, string>;
  readonly colourOf: (uid: LocalityUid) => string | undefined;
  readonly renderFigure: RenderFigure;
  readonly pinned: number | undefined;
  readonly lastYear: number | undefined;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Up to so many rows are all in the page, where the browser's own search and print find them. */
const wholeTable = 120;
const rowHeight = 33;
/** Rows that fill the window of a table: the others are written after these are on the screen. */
const firstRows = 20;

/** The rows of the table; of thousands only those in view, each telling which one it is. */
export function FigureTableBody(props: Props) {
  const { rows, columns, names, colourOf, scroller } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const windowed = rows.length > wholeTable;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    enabled: windowed,
    useFlushSync: false,
  });
  const items = windowed ? virtual.getVirtualItems() : undefined;
  const above = items?.[0]?.start ?? 0;
  const below = items === undefined ? 0 : virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const all = items?.map(({ index }) => index) ?? rows.map((_, index) => index);
  const { shown, first, late, isBusy } = useInTwoSteps(props, body, all);
  const owed = (all.length - shown.length) * rowHeight;
  return (
    <tbody ref={body} aria-busy={isBusy || undefined}>
      {above > 0 && <Spacer height={above} columns={columns.length + 1} />}
      {shown.map((index, at) => {
        const row = rows[index];
        if (row === undefined) return null;
        const { uid, name } = row.locality;
        return (
          <Row
            key={uid}
            {...props}
            {...(at < first ? undefined : late)}
            {...{ row, index }}
            name={names.get(uid) ?? name}
            colour={colourOf(uid)}
            measure={windowed ? virtual.measureElement : undefined}
          />
        );
      })}
      {below + owed > 0 && <Spacer height={below + owed} columns={columns.length + 1} />}
    </tbody>
  );
}

/**
 * A new table, and one with other columns or another basis, is written in two steps: the rows that are in view at once,
 * those below when the others are shown. Nothing waits where a reader has scrolled down, nor where the figures change.
 */
function useInTwoSteps(
  { answer, columns, context, scroller }: Props,
  body: RefObject<HTMLElement | null>,
  all: readonly number[],
) {
  const view = useBodyView(body, scroller);
  const now = useMemo(() => ({ answer, columns, context }), [answer, columns, context]);
  const [settled, setSettled] = useState<typeof now>();
  useEffect(() => afterFrame(() => startTransition(() => setSettled(now))), [now]);
  const first = rowsInView(view.current, { most: firstRows, height: rowHeight });
  const isBusy = settled !== now;
  if (settled === undefined) return { shown: all.slice(0, first), first, late: undefined, isBusy };
  const waits = settled.answer === answer && settled.context.metric === context.metric;
  const { columns: oldColumns, context: oldContext } = settled;
  const late = waits ? { columns: oldColumns, context: oldContext } : undefined;
  return { shown: all, first, late, isBusy };
}

function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: the row is empty and takes no focus.
    <tr aria-hidden="true">
      <td colSpan={columns} className={css.spacer} style={{ height }} />
    </tr>
  );
}

interface RowProps extends Pick<Props, "columns" | "context" | "renderFigure" | "pinned" | "lastYear"> {
  readonly row: FigureRow;
  readonly index: number;
  readonly name: string;
  readonly colour: string | undefined;
  readonly measure: ((element: HTMLTableRowElement | null) => void) | undefined;
}

const Row = memo(function Row(props: RowProps) {
  const { row, index, columns, context, renderFigure, pinned, lastYear, measure } = props;
  const { uid } = row.locality;
  const places = useLitPlaces();
  const light = useLight(uid);
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      data-mine={uid === context.view.mine || undefined}
      data-light={light === "plain" ? undefined : light}
      onPointerEnter={() => places.point(uid)}
      onPointerLeave={() => places.point(undefined)}
      onFocus={() => places.point(uid)}
      onBlur={() => places.point(undefined)}
    >
      <PlaceHead {...props} isPinned={light === "pinned"} onPin={() => places.pin(uid)} />
      {columns.map((column) => (
        <FigureCell
          key={columnKey(column)}
          {...{ row, column, context, renderFigure }}
          last={column.kind === "figure" && column.of === lastYear}
          pinned={column.kind === "figure" && column.of === pinned}
        />
      ))}
    </tr>
  );
}, isSameRow);

/** The door of a figure is drawn alike whatever function draws it. */
function isSameRow(a: RowProps, b: RowProps): boolean {
  return (
    a.row === b.row &&
    a.index === b.index &&
    a.columns === b.columns &&
    a.context === b.context &&
    a.name === b.name &&
    a.colour === b.colour &&
    a.pinned === b.pinned
  );
}

interface HeadProps extends Pick<RowProps, "row" | "name" | "colour" | "context"> {
  readonly isPinned: boolean;
  readonly onPin: () => void;
}

function PlaceHead({ row, name, colour, context, isPinned, onPin }: HeadProps) {
  const { locality } = row;
  const words = figureTableWords(context.view.language);
  const former = locality.formerNames.at(-1);
  const parts = otherParts(locality);
  return (
    <th scope="row">
      <span className={css.place}>
        <i
          className={css.swatch}
          data-dashed={locality.level === 0 || undefined}
          style={{ "--swatch": colour }}
        />
        <span>
          <button
            type="button"
            className={css.name}
            aria-pressed={isPinned}
            title={words.light(name)}
            onClick={onPin}
          >
            {name}
          </button>
          {locality.uid === context.view.mine && <small className={css.note}>{words.mine}</small>}
          {locality.isFormerDistrict === true && (
            <small className={css.note} data-former>
              {words.formerDistrict}
            </small>
          )}
          {former !== undefined && (
            <small className={css.note}>{words.formerName(former.name, former.lastYear)}</small>
          )}
          {parts.length > 0 && (
            <small className={css.note}>{words.madeOf(parts.map((part) => part.name).join(", "))}</small>
          )}
        </span>
      </span>
    </th>
  );
}
