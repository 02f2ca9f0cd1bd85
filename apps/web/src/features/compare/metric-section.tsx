import type { ChartFace } from "@sosanh/chart/chart-parts";
import type { ChartSpec } from "@sosanh/chart/chart-spec";
import type { MapShapes } from "@sosanh/chart/kinds/map-shapes";
import type { YearPair } from "@sosanh/chart/table/figure-columns";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { View } from "@sosanh/core/view/view";
import { useId } from "react";
import controls from "../../ui/controls.module.css";
import { NoneKnown } from "../../ui/known-day.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { useKnownDay } from "../../ui/use-known-day.ts";
import answer from "./answer.module.css";
import { type BasisBar, barredBases } from "./basis-availability.ts";
import { ChartCard } from "./chart-card.tsx";
import { ComparabilityBox } from "./comparability-box.tsx";
import css from "./compare.module.css";
import { basisName, compareWords } from "./compare-words.ts";
import { isEmpty, yearsWithFigures } from "./comparison-state.ts";
import { EventPanel } from "./event-panel.tsx";
import { FindingsPanel } from "./findings-panel.tsx";
import type { Availability } from "./metric-search.ts";
import { withYears } from "./view-change.ts";

interface Props {
  readonly comparison: Comparison;
  readonly metric: Metric;
  /** The chart, or of a table the words around it. */
  readonly spec: ChartSpec | ChartFace;
  readonly shapes: MapShapes | undefined;
  /** What is stored of the metric, where known. */
  readonly availability: Availability | undefined;
  readonly colourOf: (uid: LocalityUid) => string | undefined;
  readonly onViewChange: (view: View) => void;
  readonly onChooseMetric: () => void;
  /** Asks for the change from or to another year. */
  readonly onPair: (change: Partial<YearPair>) => void;
  readonly renderFigure: RenderFigure;
}

/** One metric of the answer, under its name where there are several: chart and table, what they say, whether they compare. */
export function MetricSection(props: Props) {
  const { comparison, metric } = props;
  const id = useId();
  if (comparison.metrics.length === 1) return <MetricAnswer {...props} />;
  const { language } = comparison.view;
  return (
    <section className={answer.metric} aria-labelledby={id} data-metric={metric.code}>
      <h2 id={id} className={answer.metricName}>
        {metric.name[language]} <small>{metric.unit[language]}</small>
      </h2>
      <MetricAnswer {...props} />
    </section>
  );
}

function MetricAnswer(props: Props) {
  const { comparison, metric, spec, shapes, colourOf, renderFigure, onPair } = props;
  const bar = barredBases(metric, comparison)[comparison.view.basis];
  if (isEmpty(comparison, metric)) return <EmptyMetric {...props} />;
  if (bar !== undefined) return <BarredMetric {...props} bar={bar} />;
  return (
    <div className={answer.answer}>
      <div className={css.charts}>
        <ChartCard
          comparison={comparison}
          metric={metric}
          spec={spec}
          shapes={shapes}
          colourOf={colourOf}
          renderFigure={renderFigure}
          onPair={onPair}
        />
      </div>
      <div className={css.rail}>
        <FindingsPanel {...{ comparison, metric, renderFigure }} />
        <ComparabilityBox comparison={comparison} metric={metric} />
        <EventPanel comparison={comparison} metric={metric} />
      </div>
    </div>
  );
}

/** The basis means nothing for this metric, though it may for the others. */
function BarredMetric({ comparison, metric, bar, onViewChange }: Props & { readonly bar: BasisBar }) {
  const { view } = comparison;
  const words = compareWords(view.language);
  return (
    <Notice
      title={words.basisBarred(basisName(view, view.basis), metric.name[view.language])}
      actions={
        <button
          type="button"
          className={controls.button}
          onClick={() => onViewChange({ ...view, basis: "value" })}
        >
          {words.showValues}
        </button>
      }
    >
      {words.bars[bar]}
    </Notice>
  );
}

function EmptyMetric({ comparison, metric, availability, onViewChange, onChooseMetric }: Props) {
  const { view } = comparison;
  const words = compareWords(view.language);
  const { from, to } = view.years;
  const { asKnown } = useKnownDay();
  const offered = yearsWithFigures(view, availability);
  const title = words.emptyWhy(
    metric.name[view.language],
    from === to ? words.oneYear(from) : `${from}–${to}`,
  );
  // Other years are offered by what is known now, which an earlier day may know nothing of.
  if (asKnown !== undefined)
    return (
      <Notice title={title}>
        <NoneKnown asKnown={asKnown} />
      </Notice>
    );
  return (
    <Notice
      title={title}
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
  );
}
