import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { View } from "@sosanh/core/view/view";
import { BasisButtons } from "./basis-buttons.tsx";
import { compareWords } from "./compare-words.ts";
import css from "./controls.module.css";
import { MetricList } from "./metric-list.tsx";
import { MetricPicker } from "./metric-picker.tsx";
import { type MetricCatalogue, yearsOfAny } from "./metric-search.ts";
import { PeerControls } from "./peer-controls.tsx";
import { PlaceList, type RenderPlacePicker } from "./place-list.tsx";
import { YearRange } from "./year-range.tsx";

export interface PanelProps {
  readonly view: View;
  readonly comparison: Comparison | undefined;
  readonly catalogue: MetricCatalogue | undefined;
  readonly colourOf: (uid: LocalityUid) => string | undefined;
  readonly onViewChange: (view: View) => void;
  readonly renderPlacePicker: RenderPlacePicker;
}

/** Everything a comparison is chosen with: metrics, places, basis, years. */
export function ComparePanel(props: PanelProps) {
  const { view, comparison, catalogue, colourOf, onViewChange, renderPlacePicker } = props;
  const words = compareWords(view.language);
  const listed = catalogue ?? { groups: [], metrics: [] };
  const chosen = listed.metrics.filter((m) => view.metrics.includes(m.code));
  return (
    <div className={css.panel}>
      <section className={css.group} aria-labelledby="choose-metric">
        <div className={css.head}>
          <h2 id="choose-metric">{words.metric}</h2>
          {view.metrics.length > 1 && <span>{words.countedMetrics(view.metrics.length)}</span>}
        </div>
        <MetricPicker view={view} catalogue={listed} onViewChange={onViewChange} />
        <MetricList view={view} catalogue={listed} onViewChange={onViewChange} />
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
      <section className={css.group} aria-labelledby="choose-peers">
        <div className={css.head}>
          <h2 id="choose-peers">{words.peers}</h2>
        </div>
        <PeerControls {...{ view, comparison, catalogue, onViewChange }} />
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
        <YearRange view={view} available={yearsOfAny(chosen)} onViewChange={onViewChange} />
      </section>
    </div>
  );
}

function yearsText({ years }: View): string {
  return years.from === years.to ? `${years.from}` : `${years.from}–${years.to}`;
}
