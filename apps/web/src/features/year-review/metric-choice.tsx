import type { YearReview } from "@sosanh/core/reviews/year-review";
import { ChevronDownIcon } from "../../ui/icons.tsx";
import { useLanguage } from "../../words/words.tsx";
import css from "./review.module.css";
import { reviewWords } from "./review-words.ts";

/** By which metric the units are held against one another: those that enough of them have in both years. */
export function MetricChoice(props: {
  review: YearReview;
  chosen: string | undefined;
  onMetric: (metric: string) => void;
}) {
  const { review, chosen, onMetric } = props;
  const language = useLanguage();
  const offered = review.comparison.metrics.filter((metric) => review.rankable.includes(metric.code));
  if (chosen === undefined || offered.length < 2) return null;
  return (
    <label className={css.choice}>
      <span className="visually-hidden">{reviewWords(language).metric}</span>
      <select value={chosen} onChange={(event) => onMetric(event.target.value)}>
        {offered.map((metric) => (
          <option key={metric.code} value={metric.code}>
            {metric.name[language]}
          </option>
        ))}
      </select>
      <ChevronDownIcon />
    </label>
  );
}
