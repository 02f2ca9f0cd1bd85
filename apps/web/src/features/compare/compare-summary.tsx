import type { Comparison } from "@sosanh/core/comparison/comparison";
import { type LocalityUid, nation } from "@sosanh/core/places/locality";
import type { View } from "@sosanh/core/view/view";
import { shortNames } from "../../ui/short-names.ts";
import { Icon } from "./compare-icons.tsx";
import { compareWords } from "./compare-words.ts";
import type { MetricCatalogue } from "./metric-search.ts";
import css from "./summary.module.css";

interface Props {
  readonly view: View;
  readonly comparison: Comparison | undefined;
  readonly catalogue: MetricCatalogue | undefined;
  readonly colours: ReadonlyMap<LocalityUid, string>;
  readonly onOpen: () => void;
}

const chips = 3;

/** What is compared, in short, on tablets and phones: each part opens the panel where it is changed. */
export function CompareSummary({ view, comparison, catalogue, colours, onOpen }: Props) {
  const words = compareWords(view.language);
  const metric = catalogue?.metrics.find((m) => m.code === view.metrics[0]);
  const name = metric?.name[view.language] ?? words.chooseMetric;
  const more = view.metrics.length - 1;
  const { from, to } = view.years;
  const places = comparison?.localities ?? [];
  const names = shortNames(places);
  const mine = comparison?.view.mine;
  const mineFirst = places.toSorted((a, b) => Number(b.uid === mine) - Number(a.uid === mine));
  return (
    <div className={css.summary}>
      <button type="button" className={css.summaryField} onClick={onOpen}>
        <small>{words.metric}</small>
        <b>{more === 0 ? name : words.andMetrics(name, more)}</b>
      </button>
      <button type="button" className={css.summaryField} onClick={onOpen}>
        <small>{words.years}</small>
        <b>{from === to ? from : `${from}–${to}`}</b>
      </button>
      <div className={css.chips}>
        {mineFirst.slice(0, chips).map((place) => (
          <button
            key={place.uid}
            type="button"
            className={css.chip}
            data-mine={place.uid === mine || undefined}
            onClick={onOpen}
          >
            <i style={{ "--swatch": colours.get(place.uid) }} data-dashed={place.level === 0 || undefined} />
            {place.uid === nation ? words.country : names.get(place.uid)}
          </button>
        ))}
        <button
          type="button"
          className={css.chip}
          aria-label={words.openControls(places.length)}
          onClick={onOpen}
        >
          <Icon name="sliders" />
          {words.countedPlaces(places.length)}
        </button>
      </div>
    </div>
  );
}
