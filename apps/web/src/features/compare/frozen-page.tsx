import { showsAllMetrics } from "@sosanh/chart/all-metrics";
import { chartSpec } from "@sosanh/chart/comparison-chart";
import type { MapShapes } from "@sosanh/chart/kinds/map-shapes";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useMemo, useState } from "react";
import { LitPlacesProvider, litPlaces } from "../../ui/lit-place.ts";
import { Notice } from "../../ui/notice.tsx";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { useWords } from "../../words/words.tsx";
import { ChartCard } from "./chart-card.tsx";
import css from "./compare.module.css";
import { compareWords } from "./compare-words.ts";
import { placeColours } from "./place-colours.ts";

interface Props {
  readonly comparison: Comparison;
  readonly shapes: MapShapes | undefined;
  /** The day it was frozen on, as the reader writes it. */
  readonly day: string;
  /** The address of the same comparison with the figures of today. */
  readonly today: Readonly<Record<string, string>>;
  readonly dock: ReactNode;
  /** A figure as the door to its source, as that is known today. */
  readonly renderFigure: RenderFigure;
}

/** A comparison as it was kept: charts and tables that nothing can change any more, and their files. */
export function FrozenPage({ comparison, shapes, day, today, dock, renderFigure }: Props) {
  const words = compareWords(comparison.view.language);
  const { product } = useWords();
  const [light] = useState(litPlaces);
  const colours = useMemo(() => placeColours(comparison), [comparison]);
  const metrics = showsAllMetrics(comparison) ? comparison.metrics.slice(0, 1) : comparison.metrics;
  const specs = useMemo(
    () =>
      metrics.map((metric) => ({
        metric,
        spec: chartSpec(comparison, { metric: metric.code, ...(shapes && { shapes }) }),
      })),
    [comparison, metrics, shapes],
  );
  return (
    <LitPlacesProvider value={light}>
      <div className={css.page} data-frozen>
        <title>{`${specs[0]?.spec.title ?? words.page} · ${product}`}</title>
        <h1 className="visually-hidden">{words.frozen.page}</h1>
        <div className={css.main}>
          <Notice
            title={words.frozen.title(day)}
            actions={
              <Link to="/so-sanh" search={today}>
                {words.frozen.today}
              </Link>
            }
          >
            {words.frozen.text}
          </Notice>
          {specs.map(({ metric, spec }) => (
            <div key={metric.code} className={css.charts}>
              <ChartCard
                {...{ comparison, metric, spec, shapes }}
                colourOf={(uid) => colours.get(uid)}
                renderFigure={renderFigure}
              />
            </div>
          ))}
        </div>
        {dock}
      </div>
    </LitPlacesProvider>
  );
}
