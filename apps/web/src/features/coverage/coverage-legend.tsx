import { formatNumber } from "@sosanh/chart/words/number-text";
import { missingReasons } from "@sosanh/core/figures/value";
import type { CellState, Completeness } from "@sosanh/core/reviews/completeness";
import { useLanguage } from "../../words/words.tsx";
import { CellMark } from "./cell-mark.tsx";
import css from "./coverage.module.css";
import { coverageWords, stateWord } from "./coverage-words.ts";

const states = [
  "reported",
  "whole",
  "partial",
  ...missingReasons,
  "not-in-system",
] as const satisfies readonly CellState[];

/** What the signs mean: what is there, the nine reasons why something is not, and how many cells each has here. */
export function CoverageLegend({ board }: { readonly board: Completeness }) {
  const language = useLanguage();
  const words = coverageWords(language);
  const counts = new Map<CellState, number>();
  for (const { cells } of board.rows)
    for (const { state } of cells) counts.set(state, (counts.get(state) ?? 0) + 1);
  return (
    <section className={css.legend} aria-labelledby="coverage-legend">
      <h2 id="coverage-legend">{words.legend}</h2>
      <ul>
        {states.map((state) => (
          <li key={state} data-none={counts.get(state) === undefined || undefined}>
            <CellMark state={state} />
            {stateWord(state, language)}
            <span className={css.legendCount}>{formatNumber(counts.get(state) ?? 0, { language })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
