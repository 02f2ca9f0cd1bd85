import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { useId } from "react";
import { verdictWord } from "../../ui/doubt-text.ts";
import { doubtWords } from "../../ui/doubt-words.ts";
import { Mark } from "../../ui/mark.tsx";
import { PairsButton } from "./comparability-pairs.tsx";
import { comparabilityPoints, hasAnythingToCompare } from "./comparability-summary.ts";
import { whereAndWhen } from "./comparability-texts.ts";
import css from "./compare.module.css";
import { compareWords } from "./compare-words.ts";

interface Props {
  readonly comparison: Comparison;
  readonly metric: Metric;
}

/** "So sánh được không?": every reason for caution on the page, with the places and years it holds for. */
export function ComparabilityBox({ comparison, metric }: Props) {
  const { language } = comparison.view;
  const words = compareWords(language);
  const id = useId();
  const Heading = comparison.metrics.length > 1 ? "h3" : "h2";
  const points = comparabilityPoints(comparison, metric);
  const compares = hasAnythingToCompare(comparison, metric);
  return (
    <section className={css.side} aria-labelledby={id}>
      <Heading id={id}>{words.comparable}</Heading>
      <ul className={css.verdicts}>
        {points.map((point) => (
          <li key={`${point.verdict} ${point.reason}`}>
            <Mark kind={point.verdict} />
            <p>
              <b>{verdictWord(point.verdict, language)}:</b> {doubtWords(language).reasons[point.reason]}.{" "}
              <span>{whereAndWhen(point, comparison)}</span>
            </p>
          </li>
        ))}
        {points.length === 0 && compares && (
          <li>
            <Mark kind="comparable" />
            <p>
              <b>{verdictWord("comparable", language)}:</b> {words.allComparable}
            </p>
          </li>
        )}
      </ul>
      {points.length === 0 && !compares && <p>{words.nothingToCompare}</p>}
      {points.length > 0 && <PairsButton comparison={comparison} metric={metric} />}
    </section>
  );
}
