import type { ColumnHead } from "@sosanh/chart/table/figure-head";
import type { FigureSort } from "@sosanh/chart/table/figure-sort";
import type { Language } from "@sosanh/core/view/view";
import css from "./figure-table.module.css";
import { figureTableWords } from "./figure-table-words.ts";
import { Mark } from "./mark.tsx";

interface Props {
  readonly head: ColumnHead;
  readonly column: FigureSort["column"];
  readonly pinned: boolean;
  readonly sort: FigureSort | undefined;
  readonly onSort: (sort: FigureSort) => void;
  readonly language: Language;
}

/** The head of a column: a press sorts by it, another turns the order round. */
export function FigureHeadCell({ head, column, pinned, sort, onSort, language }: Props) {
  const sorted = sort !== undefined && sameColumn(sort.column, column);
  const descending = sorted ? !sort.descending : firstDescending(column);
  return (
    <th
      scope="col"
      aria-sort={sorted ? (sort.descending ? "descending" : "ascending") : "none"}
      className={column === "name" ? undefined : css.number}
      data-pinned={pinned || undefined}
    >
      <button
        type="button"
        className={css.headButton}
        title={figureTableWords(language).sortBy(head.title)}
        onClick={() => onSort({ column, descending })}
      >
        <span>
          {head.title}
          {head.detail !== undefined && <small className={css.headDetail}>{head.detail}</small>}
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
