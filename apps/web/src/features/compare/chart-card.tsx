import { showsAllMetrics } from "@sosanh/chart/all-metrics";
import type { ChartFace } from "@sosanh/chart/chart-parts";
import type { ChartSpec } from "@sosanh/chart/chart-spec";
import type { MapShapes } from "@sosanh/chart/kinds/map-shapes";
import type { YearPair } from "@sosanh/chart/table/figure-columns";
import { frameWords } from "@sosanh/chart/words/frame-words";
import { upperFirst } from "@sosanh/chart/words/headline";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { Chart } from "../../ui/chart.tsx";
import { FigureTable } from "../../ui/figure-table.tsx";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { chartCoverage } from "./chart-coverage.ts";
import { comparabilityTexts } from "./comparability-texts.ts";
import css from "./compare.module.css";
import { compareWords } from "./compare-words.ts";

interface Props {
  readonly comparison: Comparison;
  readonly metric: Metric;
  /** The chart, or of a table the words around it. */
  readonly spec: ChartSpec | ChartFace;
  readonly shapes: MapShapes | undefined;
  readonly colourOf: (uid: LocalityUid) => string | undefined;
  readonly renderFigure: RenderFigure;
  /** Asks for the change from or to another year; left out where the answer can no longer change. */
  readonly onPair?: ((change: Partial<YearPair>) => void) | undefined;
}

/** One metric: the chart with all that must stay on its face, and its table twin. */
export function ChartCard(props: Props) {
  const { comparison, metric, spec, shapes, colourOf, renderFigure, onPair } = props;
  const { view } = comparison;
  const shown = showsAllMetrics(comparison) ? comparison.metrics : [metric];
  const tables = shown.map((of) => (
    <section key={of.code} className={view.chart === "table" ? undefined : css.tableCard}>
      {shown.length > 1 && <h3 className={css.tableName}>{of.name[view.language]}</h3>}
      <FigureTable
        {...{ comparison, colourOf, renderFigure, onPair }}
        metric={of}
        copyTitle={`${of.name[view.language]}, ${of.unit[view.language]}. ${spec.subtitle}`}
        copyNotes={() => copyNotes(comparison, of, spec)}
      />
    </section>
  ));
  return (
    <>
      <figure className={css.card} aria-label={spec.title}>
        <ChartHead comparison={comparison} metric={metric} spec={spec} />
        {"kind" in spec ? <Chart {...{ spec, shapes, renderFigure }} mine={view.mine} /> : tables}
        <ChartFoot spec={spec} />
      </figure>
      {view.chart !== "table" && tables}
    </>
  );
}

/** Whose units are shown, as the badge of a chart. */
function frameBadge({ view, frameDay }: Comparison, asReported: string): string {
  if (view.frame === "as-reported") return asReported;
  const { frame, language } = view;
  return upperFirst(frameWords(frame === "today" ? frame : (frameDay ?? frame), language), language);
}

/** What travels with a copied table: notes, why figures compare with caution, the sources, that they are invented. */
function copyNotes(comparison: Comparison, metric: Metric, spec: ChartFace): readonly string[] {
  return [
    ...spec.notes,
    ...comparabilityTexts(comparison, metric),
    spec.sourceLine,
    ...(spec.illustrative === undefined ? [] : [spec.illustrative]),
  ];
}

function ChartHead({ comparison, metric, spec }: Pick<Props, "comparison" | "metric" | "spec">) {
  const words = compareWords(spec.language);
  const Heading = comparison.metrics.length > 1 ? "h3" : "h2";
  const { known, partial, of, estimated, bounded } = chartCoverage(comparison, metric);
  return (
    <header className={css.cardHead}>
      <div>
        <Heading>{spec.title}</Heading>
        <p className="subtitle">{spec.subtitle}</p>
      </div>
      <ul className={css.badges}>
        <li className={css.badge} data-kind="frame">
          {frameBadge(comparison, words.asReported)}
        </li>
        {of > 1 && (
          <li className={css.badge} data-kind="coverage">
            {partial === 0 ? words.complete(known, of) : words.partial(known, of, partial)}
          </li>
        )}
        {estimated && (
          <li className={css.badge} data-kind="estimate">
            {words.estimated}
          </li>
        )}
        {bounded && (
          <li className={css.badge} data-kind="estimate">
            {words.bounds}
          </li>
        )}
        {spec.illustrative !== undefined && (
          <li className={css.badge} data-kind="sample">
            {spec.illustrative}
          </li>
        )}
      </ul>
    </header>
  );
}

const notesShown = 2;

function ChartFoot({ spec }: { readonly spec: ChartFace }) {
  const words = compareWords(spec.language);
  const more = spec.notes.slice(notesShown);
  return (
    <footer className={css.cardFoot}>
      {spec.notes.length > 0 && (
        <p>
          {words.notes}: {spec.notes.slice(0, notesShown).join(". ")}.
        </p>
      )}
      {more.length > 0 && (
        <details>
          <summary>{words.moreNotes(more.length)}</summary>
          <ul>
            {more.map((note) => (
              <li key={note}>{note}.</li>
            ))}
          </ul>
        </details>
      )}
      <p>
        {spec.illustrative !== undefined && (
          <span className={css.badge} data-kind="sample">
            {spec.illustrative}
          </span>
        )}{" "}
        {spec.sourceLine}
      </p>
    </footer>
  );
}
