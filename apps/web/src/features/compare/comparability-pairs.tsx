import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { useState } from "react";
import { AnchoredDialog } from "../../ui/anchored-dialog.tsx";
import { Mark } from "../../ui/mark.tsx";
import css from "./comparability-pairs.module.css";
import { doubtfulPairs } from "./comparability-summary.ts";
import page from "./compare.module.css";
import { compareWords } from "./compare-words.ts";
import { placeNames } from "./place-names.ts";

interface Props {
  readonly comparison: Comparison;
  readonly metric: Metric;
}

/** Opens every pair of years that does not plainly compare: the place, the years, the reason, what to do about it. */
export function PairsButton({ comparison, metric }: Props) {
  const words = compareWords(comparison.view.language);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const count = doubtfulPairs(comparison, metric.code).length;
  return (
    <>
      <button
        type="button"
        className={page.link}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {words.pairs(count)}
      </button>
      {anchor !== undefined && (
        <AnchoredDialog
          anchor={anchor}
          label={words.comparable}
          width={680}
          onClose={() => setAnchor(undefined)}
        >
          <PairsTable comparison={comparison} metric={metric} />
        </AnchoredDialog>
      )}
    </>
  );
}

/** Rows listed; the table marks all of them. */
const listed = 200;

function PairsTable({ comparison, metric }: Props) {
  const words = compareWords(comparison.view.language);
  const names = placeNames(comparison);
  const pairs = doubtfulPairs(comparison, metric.code);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list longer than its dialog must be scrolled by keyboard.
    <section tabIndex={0} aria-label={words.comparable}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{words.pairPlace}</th>
            <th scope="col">{words.pairYears}</th>
            <th scope="col">{words.pairReason}</th>
            <th scope="col">{words.pairAdvice}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.slice(0, listed).map(({ locality, year, verdict, reasons }) => (
            <tr key={`${locality} ${year}`}>
              <th scope="row">{names.get(locality) ?? locality}</th>
              <td className={css.years}>
                {year - 1}–{year}
              </td>
              <td>
                <Mark
                  kind={verdict}
                  label={verdict === "caution" ? words.cautionOne : words.notComparableOne}
                />
                <span>{reasons.map((reason) => words.reasons[reason]).join("; ")}</span>
              </td>
              <td>{[...new Set(reasons.map((reason) => words.advice[reason]))].join("; ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pairs.length > listed && <p className={css.more}>{words.morePairs(pairs.length - listed)}</p>}
    </section>
  );
}
