import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { useId } from "react";
import { Mark } from "../../ui/mark.tsx";
import { PairsButton } from "./comparability-pairs.tsx";
import { comparabilityPoints } from "./comparability-summary.ts";
import { whereAndWhen } from "./comparability-texts.ts";
import css from "./compare.module.css";
import { compareWords } from "./compare-words.ts";

interface Props {
  readonly comparison: Comparison;
  readonly metric: Metric;
}

/** "So sánh được không?": every reason for caution on the page, with the places and years it holds for. */
export function ComparabilityBox({ comparison, metric }: Props) {
  const words = compareWords(comparison.view.language);
  const id = useId();
  const Heading = comparison.metrics.length > 1 ? "h3" : "h2";
  const points = comparabilityPoints(comparison, metric.code);
  return (
    <section className={css.side} aria-labelledby={id}>
      <Heading id={id}>{words.comparable}</Heading>
      <ul className={css.verdicts}>
        {points.map((point) => (
          <li key={`${point.verdict} ${point.reason}`}>
            <Mark kind={point.verdict} />
            <p>
              <b>{point.verdict === "caution" ? words.cautionOne : words.notComparableOne}:</b>{" "}
              {words.reasons[point.reason]}. <span>{whereAndWhen(point, comparison)}</span>
            </p>
          </li>
        ))}
        {points.length === 0 && (
          <li>
            <Mark kind="comparable" />
            <p>
              <b>{words.comparableOne}:</b> {words.allComparable}
            </p>
          </li>
        )}
      </ul>
      {points.length > 0 && <PairsButton comparison={comparison} metric={metric} />}
    </section>
  );
}
