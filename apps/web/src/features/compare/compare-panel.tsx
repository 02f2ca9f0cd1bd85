import type { Comparison } from "@sosanh/core/comparison";
import type { LocalityUid } from "@sosanh/core/locality";
import type { View } from "@sosanh/core/view";
import { BasisButtons } from "./basis-buttons.tsx";
import { compareWords } from "./compare-words.ts";
import css from "./controls.module.css";
import { MetricPicker } from "./metric-picker.tsx";
import type { MetricCatalogue } from "./metric-search.ts";
import { PlaceList, type RenderPlacePicker } from "./place-list.tsx";
import { withMetric } from "./view-change.ts";
import { YearRange } from "./year-range.tsx";

export interface PanelProps {
  readonly view: View;
  readonly comparison: Comparison | undefined;
  readonly catalogue: MetricCatalogue | undefined;
  readonly colourOf: (uid: LocalityUid) => string | undefined;
  readonly onViewChange: (view: View) => void;
  readonly renderPlacePicker: RenderPlacePicker;
}

/** Everything a comparison is chosen with: metric, places, basis, years. */
export function ComparePanel(props: PanelProps) {
  const { view, comparison, catalogue, colourOf, onViewChange, renderPlacePicker } = props;
  const words = compareWords(view.language);
  const metric = catalogue?.metrics.find((m) => m.code === view.metrics[0]);
  return (
    <div className={css.panel}>
      <section className={css.group} aria-labelledby="choose-metric">
        <div className={css.head}>
          <h2 id="choose-metric">{words.metric}</h2>
        </div>
        <MetricPicker
          catalogue={catalogue ?? { groups: [], metrics: [] }}
          selected={view.metrics[0] ?? ""}
          language={view.language}
          onSelect={(code) => onViewChange(withMetric(view, code))}
        />
      </section>
      <section className={css.group} aria-labelledby="choose-places">
        <div className={css.head}>
          <h2 id="choose-places">{words.places}</h2>
          {comparison !== undefined && <span>{words.countedPlaces(comparison.localities.length)}</span>}
        </div>
        <PlaceList
          view={view}
          comparison={comparison}
          colourOf={colourOf}
          onViewChange={onViewChange}
          renderPlacePicker={renderPlacePicker}
        />
      </section>
      <section className={css.group} aria-labelledby="choose-basis">
        <div className={css.head}>
          <h2 id="choose-basis">{words.basis}</h2>
        </div>
        <BasisButtons view={view} comparison={comparison} onViewChange={onViewChange} />
      </section>
      <section className={css.group} aria-labelledby="choose-years">
        <div className={css.head}>
          <h2 id="choose-years">{words.years}</h2>
          <span>{yearsText(view)}</span>
        </div>
        <YearRange view={view} available={metric?.availability} onViewChange={onViewChange} />
      </section>
    </div>
  );
}

function yearsText({ years }: View): string {
  return years.from === years.to ? `${years.from}` : `${years.from}–${years.to}`;
}
