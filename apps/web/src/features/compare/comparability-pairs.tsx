import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { useState } from "react";
import { AnchoredDialog } from "../../ui/anchored-dialog.tsx";
import { verdictWord } from "../../ui/doubt-text.ts";
import { doubtWords } from "../../ui/doubt-words.ts";
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
  const count = doubtfulPairs(comparison, metric).length;
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
  const { language } = comparison.view;
  const words = compareWords(language);
  const doubt = doubtWords(language);
  const names = placeNames(comparison);
  const pairs = doubtfulPairs(comparison, metric);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list longer than its dialog must be scrolled by keyboard.
    <section tabIndex={0} aria-label={words.comparable}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{words.pairPlace}</th>
            <th scope="col">{words.pairYears}</th>
            <th scope="col">{doubt.reason}</th>
            <th scope="col">{doubt.advice}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.slice(0, listed).map(({ locality, from, to, verdict, reasons }) => (
            <tr key={`${locality} ${from} ${to}`}>
              <th scope="row">{names.get(locality) ?? locality}</th>
              <td className={css.years}>
                {from}–{to}
              </td>
              <td>
                <Mark kind={verdict} label={verdictWord(verdict, language)} />
                <span>{reasons.map((reason) => doubt.reasons[reason]).join("; ")}</span>
              </td>
              <td>{[...new Set(reasons.map((reason) => doubt.advices[reason]))].join("; ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pairs.length > listed && <p className={css.more}>{words.morePairs(pairs.length - listed)}</p>}
    </section>
  );
}
