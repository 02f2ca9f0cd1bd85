import { showsAllMetrics } from "@sosanh/chart/all-metrics";
import type { ChartFace, ChartSource } from "@sosanh/chart/chart-parts";
import type { ChartSpec } from "@sosanh/chart/chart-spec";
import { chartSpec } from "@sosanh/chart/comparison-chart";
import { findings } from "@sosanh/chart/findings/findings";
import type { MapShapes } from "@sosanh/chart/kinds/map-shapes";
import { figureTable } from "@sosanh/chart/table/figure-table";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { MetricCode } from "@sosanh/core/figures/metric";
import type { IsoDate } from "@sosanh/core/figures/period";
import { figureData } from "./figure-data-of.ts";
import { figureFacts } from "./figure-facts.ts";
import type { Letterhead } from "./letterhead.ts";
import { missingTable } from "./missing-table.ts";
import type { Block, Report } from "./report.ts";
import { reportWords } from "./words/report-words.ts";

/** What goes with a comparison into its file. */
export interface ReportContext {
  /** The day the figures were last changed. */
  readonly dataDay: IsoDate;
  readonly shapes?: MapShapes;
  readonly address?: string;
  readonly letterhead?: Letterhead;
}

/**
 * The file of one view: Comparison → Report. For each chart what is to be said of it, the chart, its tables; then what
 * is missing, how to read the figures, where they come from, and every figure as data.
 *
 * @throws DomainError "invalid-view" for a scatter of one metric
 */
export function viewReport(comparison: Comparison, context: ReportContext): Report {
  const { language } = comparison.view;
  const words = reportWords(language);
  const parts = chartParts(comparison, context.shapes);
  const first = parts[0]?.spec;
  const lacks = missingTable([comparison], language);
  const { address, letterhead, dataDay } = context;
  return {
    kind: "view",
    language,
    title: first?.title ?? words.cover,
    ...(first === undefined ? {} : { subtitle: first.subtitle }),
    dataDay,
    ...(first?.illustrative === undefined ? {} : { illustrative: first.illustrative }),
    ...(address === undefined ? {} : { address }),
    ...(letterhead === undefined ? {} : { letterhead }),
    blocks: [
      ...parts.flatMap((part) => part.blocks),
      ...(lacks.rows.length === 0 ? [] : [{ kind: "table", table: lacks } as const]),
      figureFacts([comparison], dataDay),
      { kind: "sources", title: words.sources, sources: allSources(parts.map(({ spec }) => spec)) },
      { kind: "data", title: words.data, data: figureData(comparison) },
    ],
  };
}

/** The title of the file of a view, without the file: that of its first chart. */
export function viewTitle(comparison: Comparison, shapes?: MapShapes): string {
  const [first] = drawn(comparison);
  return first === undefined
    ? reportWords(comparison.view.language).cover
    : specOf(comparison, first.code, shapes).title;
}

/** A chart with the blocks that tell it. */
export interface ChartPart {
  readonly spec: ChartSpec;
  readonly blocks: readonly Block[];
}

/** The charts of a comparison, each with findings before and tables after it; a View of a table has no picture. */
export function chartParts(comparison: Comparison, shapes?: MapShapes): readonly ChartPart[] {
  const { view, metrics } = comparison;
  const isAll = showsAllMetrics(comparison);
  return drawn(comparison).map(({ code }): ChartPart => {
    const spec = specOf(comparison, code, shapes);
    const told = isAll
      ? metrics.flatMap((metric) => findings(comparison, metric.code))
      : findings(comparison, code);
    const tables = (isAll ? metrics : [{ code }]).map((metric) => figureTable(comparison, metric.code));
    const isTable = view.chart === "table";
    const [finding] = told;
    return {
      spec,
      blocks: [
        ...(told.length === 0 ? [] : [{ kind: "findings", sentences: told } as const]),
        ...(isTable
          ? []
          : [{ kind: "chart", spec, ...(shapes && { shapes }), ...(finding && { finding }) } as const]),
        ...tables.map((table) =>
          isTable
            ? ({
                kind: "table",
                table: { ...table, notes: spec.notes },
                sourceLine: spec.sourceLine,
              } as const)
            : ({ kind: "table", table } as const),
        ),
      ],
    };
  });
}

/** The metrics that have a chart each: of a picture of all of them only the first. */
function drawn(comparison: Comparison): Comparison["metrics"] {
  return showsAllMetrics(comparison) ? comparison.metrics.slice(0, 1) : comparison.metrics;
}

function specOf(comparison: Comparison, code: MetricCode, shapes?: MapShapes): ChartSpec {
  const metric = showsAllMetrics(comparison) ? {} : { metric: code };
  return chartSpec(comparison, { ...metric, ...(shapes && { shapes }) });
}

/** The sources of charts, each once, in the order they are first named. */
export function allSources(faces: readonly Pick<ChartFace, "sources">[]): readonly ChartSource[] {
  return [
    ...new Map(
      faces.flatMap(({ sources }) => sources.map((source) => [source.id, source] as const)),
    ).values(),
  ];
}
