import { useHotkeys } from "@mantine/hooks";
import { chartSpecs } from "@sosanh/chart/chart-spec";
import type { Comparison } from "@sosanh/core/comparison";
import type { LocalityUid } from "@sosanh/core/locality";
import type { View } from "@sosanh/core/view";
import { useMemo, useRef } from "react";
import controls from "../../ui/controls.module.css";
import type { RenderFigure } from "../../ui/figure-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ChartCard } from "./chart-card.tsx";
import { ComparabilityBox } from "./comparability-box.tsx";
import css from "./compare.module.css";
import { compareWords } from "./compare-words.ts";
import { isEmpty, yearsWithFigures } from "./comparison-state.ts";
import { FindingsPanel } from "./findings-panel.tsx";
import type { MetricCatalogue } from "./metric-search.ts";
import { withYears } from "./view-change.ts";

interface Props {
  readonly comparison: Comparison;
  /** The View has changed since: this is the old answer, shown pale until the new one is there. */
  readonly stale: boolean;
  readonly catalogue: MetricCatalogue | undefined;
  readonly colourOf: (uid: LocalityUid) => string | undefined;
  readonly onViewChange: (view: View) => void;
  readonly onChooseMetric: () => void;
  readonly renderFigure: RenderFigure;
}

/** The answer: charts with their tables, beside them what they say and whether they compare. */
export function ComparisonView(props: Props) {
  const { comparison, stale, colourOf, renderFigure } = props;
  const charts = useRef<HTMLDivElement>(null);
  useHotkeys([["T", () => charts.current?.querySelector<HTMLElement>("section[tabindex]")?.focus()]]);
  const specs = useMemo(() => chartSpecs(comparison), [comparison]);
  if (isEmpty(comparison)) return <EmptyComparison {...props} />;
  const first = comparison.metrics[0];
  return (
    <div className={css.answer} data-stale={stale || undefined} aria-busy={stale}>
      <div ref={charts} className={css.charts}>
        {specs.map((spec) => {
          const metric = comparison.metrics.find((m) => m.code === spec.metric);
          return (
            metric && (
              <ChartCard
                key={spec.metric}
                comparison={comparison}
                metric={metric}
                spec={spec}
                colourOf={colourOf}
                renderFigure={renderFigure}
              />
            )
          );
        })}
      </div>
      {first !== undefined && (
        <div className={css.rail}>
          <FindingsPanel comparison={comparison} metric={first} />
          <ComparabilityBox comparison={comparison} metric={first} />
        </div>
      )}
    </div>
  );
}

function EmptyComparison({ comparison, stale, catalogue, onViewChange, onChooseMetric }: Props) {
  const { view } = comparison;
  const words = compareWords(view.language);
  const metric = catalogue?.metrics.find((m) => m.code === view.metrics[0]);
  const { from, to } = view.years;
  const offered = yearsWithFigures(view, metric?.availability);
  const name = metric?.name[view.language] ?? view.metrics[0] ?? "";
  return (
    <div className={css.answer} data-stale={stale || undefined}>
      <Notice
        title={words.emptyWhy(name, from === to ? words.oneYear(from) : `${from}–${to}`)}
        actions={
          offered === undefined ? (
            <button type="button" className={controls.primary} onClick={onChooseMetric}>
              {words.otherMetric}
            </button>
          ) : (
            <button
              type="button"
              className={controls.primary}
              onClick={() => onViewChange(withYears(view, offered.from, offered.to))}
            >
              {words.showYears(offered.from, offered.to)}
            </button>
          )
        }
      />
    </div>
  );
}
