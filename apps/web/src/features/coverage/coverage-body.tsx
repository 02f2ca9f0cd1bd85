import { useMediaQuery } from "@mantine/hooks";
import { lowerFirst } from "@sosanh/chart/words/headline";
import { formatNumber } from "@sosanh/chart/words/number-text";
import { placeNameInside } from "@sosanh/chart/words/place-name";
import type { IsoDate } from "@sosanh/core/figures/period";
import { nation } from "@sosanh/core/places/locality";
import type { Completeness } from "@sosanh/core/reviews/completeness";
import type { Language } from "@sosanh/core/view/view";
import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { keptWords, type Search } from "../../address.ts";
import { Badge } from "../../ui/badge.tsx";
import controls from "../../ui/controls.module.css";
import { NoneKnown } from "../../ui/known-day.tsx";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import { type BoardFilter, boardRows } from "./board-rows.ts";
import { BoardTools } from "./board-tools.tsx";
import { CellDialog, type ChosenCell } from "./cell-dialog.tsx";
import css from "./coverage.module.css";
import { CoverageBoard } from "./coverage-board.tsx";
import { CoverageLegend } from "./coverage-legend.tsx";
import type { CoverageChange, CoverageState } from "./coverage-page.tsx";
import { CoverageStrips } from "./coverage-strips.tsx";
import { coverageWords, levelWord } from "./coverage-words.ts";

interface Props {
  readonly board: Completeness;
  readonly state: CoverageState;
  readonly groupName: string;
  readonly placeName: string;
  /** Whose units, and as known when. */
  readonly frameText: string;
  /** The day as of which the board is told; now when absent. */
  readonly asKnown: IsoDate | undefined;
  readonly onChange: (next: CoverageChange) => void;
  readonly renderFigure: RenderFigure;
}

const firstRows = 100;

/** The board with its sentence, its counts, the cells, and what they mean. */
export function CoverageBody(props: Props) {
  const { board, state, groupName, placeName, frameText, asKnown, onChange, renderFigure } = props;
  const language = useLanguage();
  const pageWords = useWords();
  const words = coverageWords(language);
  const phone = useMediaQuery("(max-width: 767px)", undefined, { getInitialValueInEffect: false });
  const [filter, setFilter] = useState<BoardFilter>("all");
  const [everyRow, setEveryRow] = useState(false);
  const [chosen, setChosen] = useState<ChosenCell>();
  const rows = boardRows(board, filter);
  const shown = everyRow ? rows : rows.slice(0, firstRows);
  const Cells = phone ? CoverageStrips : CoverageBoard;
  const sample = state.data === "sample" ? pageWords.data.badge : undefined;
  return (
    <>
      <header className={css.head}>
        <h1>{sentence(board, { groupName, placeName, language, year: state.year })}</h1>
        <p className="subtitle">
          {words.subtitle(board.metrics.length, state.year)} · {frameText}
        </p>
        <Counts board={board} sample={sample} />
        {board.metrics.length === 0 && <NoneKnown asKnown={asKnown} />}
        {asKnown === undefined && (board.notHeld > 0 || board.metrics.length === 0) && (
          <EnterYear state={state} />
        )}
      </header>
      <section className={css.card} aria-label={words.board(groupName, state.year)}>
        {board.metrics.length > 0 && (
          <>
            <BoardTools
              {...{ board, rows, filter, sample }}
              title={`${words.board(groupName, state.year)}, ${placeName}, ${frameText}`}
              onFilter={setFilter}
            />
            {rows.length === 0 && <p className={css.none}>{words.noRows}</p>}
            {rows.length > 0 && (
              <Cells
                board={board}
                rows={shown}
                label={words.board(groupName, state.year)}
                onCell={(row, cell, anchor) => setChosen({ row, cell, anchor })}
              />
            )}
            {rows.length > shown.length && (
              <button type="button" className={css.more} onClick={() => setEveryRow(true)}>
                {words.allRows(formatNumber(rows.length, { language }))}
              </button>
            )}
          </>
        )}
        <NotInSystem board={board} />
      </section>
      <CoverageLegend board={board} />
      {chosen !== undefined && (
        <CellDialog
          {...{ chosen, board, state, asKnown, renderFigure }}
          onClose={() => setChosen(undefined)}
          onBoard={(place) => {
            setChosen(undefined);
            onChange({ place, level: undefined });
          }}
        />
      )}
    </>
  );
}

/** Where nothing is held, the way to type it. */
function EnterYear({ state }: { readonly state: CoverageState }) {
  const words = coverageWords(useLanguage());
  const search: Search = useSearch({ strict: false });
  if (state.frame !== "as-reported" || state.place === nation) return null;
  return (
    <Link
      to="/nhap"
      search={{ ...keptWords(search), p: state.place, y: `${state.year}` }}
      className={`${controls.button} ${css.enter}`}
    >
      {words.enterYear(state.year)}
    </Link>
  );
}

function sentence(
  board: Completeness,
  told: {
    readonly groupName: string;
    readonly placeName: string;
    readonly language: Language;
    readonly year: number;
  },
): string {
  const { groupName, placeName, language, year } = told;
  const words = coverageWords(language);
  const group = lowerFirst(groupName, language);
  const [only] = board.rows;
  const isOwn = board.rows.length === 1 && only?.name === placeName;
  const place = isOwn ? placeName : placeNameInside(placeName, language);
  const of = formatNumber(board.expected, { language });
  const units = levelWord(board.level, language);
  const parts = { full: formatNumber(board.full, { language }), of, units, group, place, year };
  if (board.expected === 0) return words.noneHeld(parts);
  const all = formatNumber(board.rows.length, { language });
  const held = formatNumber(board.rows.length - board.notHeld, { language });
  if (board.notHeld > 0) return words.fewHeld({ ...parts, held, all });
  if (isOwn) return board.full === board.expected ? words.ownFull(parts) : words.ownLacks(parts);
  return board.full === board.expected ? words.allFull(parts) : words.someFull(parts);
}

function Counts({ board, sample }: { readonly board: Completeness; readonly sample: string | undefined }) {
  const language = useLanguage();
  const { counts } = coverageWords(language);
  const number = (n: number) => formatNumber(n, { language });
  const beside = board.rows.length - board.expected - board.notHeld;
  return (
    <ul className={css.counts}>
      <li>{counts.full(number(board.full), number(board.expected))}</li>
      {board.late > 0 && <li data-tone="late">{counts.late(number(board.late))}</li>}
      {board.review > 0 && <li data-tone="review">{counts.review(number(board.review))}</li>}
      {board.notHeld > 0 && <li>{counts.notHeld(number(board.notHeld))}</li>}
      {beside > 0 && <li>{counts.beside(number(beside))}</li>}
      {sample !== undefined && (
        <li className={css.badge}>
          <Badge tone="sample">{sample}</Badge>
        </li>
      )}
    </ul>
  );
}

/** The metrics of the group that nobody of the level has: no columns, and no debts. */
function NotInSystem({ board }: { readonly board: Completeness }) {
  const language = useLanguage();
  const words = coverageWords(language);
  if (board.notInSystem.length === 0) return null;
  return (
    <details className={css.absent}>
      <summary>{words.notInSystem(board.notInSystem.length)}</summary>
      <p>{words.notInSystemWhy}</p>
      <p>{board.notInSystem.map(({ name }) => name[language]).join(", ")}</p>
    </details>
  );
}
