import type { View } from "@sosanh/core/view/view";
import { Icon } from "./compare-icons.tsx";
import { compareWords } from "./compare-words.ts";
import controls from "./controls.module.css";
import css from "./metric-picker.module.css";
import type { MetricCatalogue } from "./metric-search.ts";
import { withMetricToggled, withOnlyMetric } from "./view-change.ts";

interface Props {
  readonly view: View;
  readonly catalogue: MetricCatalogue;
  readonly onViewChange: (view: View) => void;
}

/** The metrics chosen, where there are several: each can be removed, or kept alone. */
export function MetricList({ view, catalogue, onViewChange }: Props) {
  const words = compareWords(view.language);
  if (view.metrics.length < 2) return null;
  return (
    <ul className={css.metrics}>
      {view.metrics.map((code) => {
        const name =
          catalogue.metrics.find((m) => m.code === code)?.name[view.language] ??
          (catalogue.metrics.length === 0 ? "…" : code);
        return (
          <li key={code} className={css.metric}>
            <span className={css.metricName}>{name}</span>
            <button
              type="button"
              className={css.only}
              aria-label={words.onlyThisMetric(name)}
              onClick={() => onViewChange(withOnlyMetric(view, code))}
            >
              {words.onlyMetric}
            </button>
            <button
              type="button"
              className={controls.tool}
              aria-label={words.remove(name)}
              onClick={() => onViewChange(withMetricToggled(view, code))}
            >
              <Icon name="cross" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
