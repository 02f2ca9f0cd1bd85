import { formatNumber, formatValue } from "@sosanh/chart/words/number-text";
import { word } from "@sosanh/chart/words/words";
import type { IsoDate } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Completeness, CompletenessCell, CompletenessRow } from "@sosanh/core/reviews/completeness";
import { Link, useSearch } from "@tanstack/react-router";
import { keptWords, type Search } from "../../address.ts";
import { AnchoredDialog } from "../../ui/anchored-dialog.tsx";
import controls from "../../ui/controls.module.css";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import css from "./cell-dialog.module.css";
import { CellMark } from "./cell-mark.tsx";
import type { CoverageState } from "./coverage-page.tsx";
import { coverageWords, stateWord } from "./coverage-words.ts";

/** A cell that was opened, and what opened it. */
export interface ChosenCell {
  readonly row: CompletenessRow;
  readonly cell: CompletenessCell;
  readonly anchor: HTMLElement;
}

interface Props {
  readonly chosen: ChosenCell;
  readonly board: Completeness;
  readonly state: CoverageState;
  /** The day as of which the board is told: what was missing then may have been typed since. */
  readonly asKnown: IsoDate | undefined;
  readonly onClose: () => void;
  /** Opens the board of the units beneath a place. */
  readonly onBoard: (place: LocalityUid) => void;
  readonly renderFigure: RenderFigure;
}

/** What is known of a cell: its figure, why there is none, what lies beneath, and the door to where it comes from. */
export function CellDialog({ chosen, board, state, asKnown, onClose, onBoard, renderFigure }: Props) {
  const { row, cell, anchor } = chosen;
  const language = useLanguage();
  const pageWords = useWords();
  const search: Search = useSearch({ strict: false });
  const words = coverageWords(language);
  const metric = board.metrics.find(({ code }) => code === cell.metric);
  if (metric === undefined) return null;
  const style = { language, decimals: metric.decimals };
  const unit = metric.unit[language];
  const { value, coverage, bounds } = cell;
  const bound = (x: number) => formatNumber(x, style);
  return (
    <AnchoredDialog
      anchor={anchor}
      label={`${row.name}, ${metric.name[language]}`}
      width={360}
      onClose={onClose}
    >
      <div className={css.dialog}>
        <p className="note">
          {row.name}
          {row.parentName !== undefined && `, ${row.parentName}`} · {pageWords.year.of(board.period.year)}
        </p>
        <h2>{metric.name[language]}</h2>
        <p className={css.state}>
          <CellMark state={cell.state} />
          <b>{stateWord(cell.state, language)}</b>
        </p>
        <p>{words.about[cell.state]}</p>
        {value !== undefined && (
          <p>
            {words.value}: <b>{formatValue(value, { ...style, unit })}</b>
            {cell.estimate && ` (${word(language, "estimate")})`}
          </p>
        )}
        {value === undefined && bounds !== undefined && (
          <p>
            {words.value}: <b>{`${words.bounds(bound(bounds.low), bound(bounds.high))} ${unit}`}</b>
          </p>
        )}
        {coverage !== undefined && <p>{words.beneath(coverage.reported, coverage.expected)}</p>}
        <div className={css.doors}>
          <span className={css.source}>
            {renderFigure({
              figure: {
                data: state.data,
                metric: cell.metric,
                locality: row.locality,
                period: board.period,
                ...(state.frame === "as-reported" ? {} : { frame: state.frame }),
              },
              children: words.openSource,
            })}
          </span>
          {coverage !== undefined && row.locality !== state.place && (
            <button type="button" className={controls.button} onClick={() => onBoard(row.locality)}>
              {words.openBoard(row.name)}
            </button>
          )}
          {asKnown === undefined && state.frame === "as-reported" && row.locality !== "vn" && (
            <Link
              to="/nhap"
              search={{ ...keptWords(search), ...entrySearch(row, state, cell.metric) }}
              className={controls.button}
            >
              {words.enter}
            </Link>
          )}
          <button type="button" className={controls.button} onClick={onClose}>
            {words.close}
          </button>
        </div>
      </div>
    </AnchoredDialog>
  );
}

/** The sheet on which a cell is typed: that of the board's place for a unit right beneath it, else the unit's own. */
function entrySearch(
  { locality, parentName }: CompletenessRow,
  { place, year }: CoverageState,
  metric: string,
): Search {
  const isBeneath = locality !== place && parentName === undefined;
  return {
    ...{ y: `${year}`, m: metric },
    ...(isBeneath ? { p: place } : { p: locality, cho: "noi-nay" }),
  };
}
