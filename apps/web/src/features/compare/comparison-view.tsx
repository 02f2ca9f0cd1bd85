import { useHotkeys } from "@mantine/hooks";
import { showsAllMetrics } from "@sosanh/chart/all-metrics";
import { chartSpec, tableFace } from "@sosanh/chart/comparison-chart";
import type { MapShapes } from "@sosanh/chart/kinds/map-shapes";
import type { YearPair } from "@sosanh/chart/table/figure-columns";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { View } from "@sosanh/core/view/view";
import { useMemo, useRef } from "react";
import type { RenderFigure } from "../../ui/render-figure.ts";
import css from "./answer.module.css";
import type { MetricCatalogue } from "./metric-search.ts";
import { MetricSection } from "./metric-section.tsx";
import { useShapes } from "./use-shapes.ts";

interface Props {
  readonly comparison: Comparison;
  /** The View has changed since: this is the old answer, shown pale until the new one is there. */
  readonly stale: boolean;
  readonly catalogue: MetricCatalogue | undefined;
  readonly colourOf: (uid: LocalityUid) => string | undefined;
  readonly onViewChange: (view: View) => void;
  readonly onChooseMetric: () => void;
  /** Asks for the change from or to another year. */
  readonly onPair: (change: Partial<YearPair>) => void;
  readonly renderFigure: RenderFigure;
}

/** The answer: for each metric a chart with its table, beside them what they say and whether they compare. */
export function ComparisonView(props: Props) {
  const { comparison, stale, catalogue, ...shared } = props;
  const answers = useRef<HTMLDivElement>(null);
  useHotkeys([["T", () => focusTable(answers.current)]]);
  const shapes = useShapes(comparison);
  const specs = useMemo(() => specsOf(comparison, shapes), [comparison, shapes]);
  return (
    <div ref={answers} className={css.answers} data-stale={stale || undefined} aria-busy={stale}>
      {specs.map((spec) => {
        const metric = comparison.metrics.find((m) => m.code === spec.metric);
        return (
          metric && (
            <MetricSection
              key={spec.metric}
              comparison={comparison}
              metric={metric}
              spec={spec}
              shapes={shapes}
              availability={catalogue?.metrics.find((m) => m.code === spec.metric)?.availability}
              {...shared}
            />
          )
        );
      })}
    </div>
  );
}

/** A chart for each metric, of a table the words around it; one that shows all metrics together stands once. */
function specsOf(comparison: Comparison, shapes: MapShapes | undefined) {
  const shown = showsAllMetrics(comparison) ? comparison.metrics.slice(0, 1) : comparison.metrics;
  if (comparison.view.chart === "table")
    return shown.map(({ code }) => tableFace(comparison, { metric: code }));
  return shown.map(({ code }) => chartSpec(comparison, { metric: code, ...(shapes && { shapes }) }));
}

/** Goes to the table of the metric that has the focus, else to the first. */
function focusTable(answers: HTMLElement | null): void {
  const here = document.activeElement?.closest<HTMLElement>("[data-metric]") ?? answers;
  here?.querySelector<HTMLElement>("section[tabindex]")?.focus();
}
