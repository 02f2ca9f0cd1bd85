import type { DatasetLoad } from "@sosanh/core/figures/dataset-load";
import type { Bilingual, Metric, MetricCode } from "@sosanh/core/figures/metric";
import type { Dataset, Observation } from "@sosanh/core/figures/observation";
import type { Period } from "@sosanh/core/figures/period";
import type { Citation } from "@sosanh/core/figures/source";
import type { Target, TargetContent } from "@sosanh/core/figures/target";
import { known, missing } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { fingerprintOf } from "./data-file.ts";
import { metricsFile, readMetrics } from "./metrics.ts";
import { readOnce } from "./read-once.ts";
import type { ReportFigure } from "./report-figures.ts";
import { figureFiles, numberOf, readReportFigures } from "./report-figures.ts";
import { readReportSources, reportCitations, reportSourceFiles } from "./report-sources.ts";

/** A figure that no comparison shows until a person settles its number or its place. */
export interface OpenFigure {
  readonly id: string;
  readonly metric: MetricCode;
  readonly localityName: string;
  /** The place where it is settled, else those it may be. */
  readonly localities: readonly LocalityUid[];
  readonly period: Period;
  /** As the report writes it; never a number. */
  readonly reading: string;
  readonly reason: Bilingual;
  readonly citation: Citation;
}

type Placed = ReportFigure & { readonly locality: LocalityUid };

const dataset: Dataset = {
  code: "reports",
  kind: "real",
  name: { vi: "Số liệu từ báo cáo", en: "Figures from reports" },
};

const figures = readOnce(readReportFigures);
const citations = readOnce(reportCitations);
const metrics = readOnce(() => new Map(readMetrics().map((m) => [m.code, m])));

/**
 * The figures of 33 real reports and pages.
 *
 * A figure of a quota becomes a target of what it is the quota of, and no observation. A stated attainment
 * ("đạt 100 % chỉ tiêu") is an observation of its own metric and, where the report gives no quota, a statement on
 * the attained one. A number that cannot be read for certain is held without one; a figure whose place is not
 * settled is left out and listed by {@link openFigures}.
 */
export function reportsLoad(): DatasetLoad {
  return {
    dataset,
    fingerprint: fingerprintOf([...figureFiles, ...reportSourceFiles, metricsFile]),
    sources: readReportSources(),
    observations: toObservations,
    targets: toTargets,
    expected: figures().length,
  };
}

/** The figures that wait for a person, in the reports' order. */
export function openFigures(): readonly OpenFigure[] {
  return figures().flatMap((figure) => {
    if (figure.reason === undefined || (figure.decision !== "hold" && figure.decision !== "unplaced"))
      return [];
    return {
      id: figure.id,
      metric: figure.metric,
      localityName: figure.localityName,
      localities: figure.locality === undefined ? figure.candidates : [figure.locality],
      period: figure.period,
      reading: figure.reading,
      reason: figure.reason,
      citation: citations()(figure),
    };
  });
}

function* toObservations(): Iterable<Observation> {
  for (const figure of placed()) {
    if (figure.status === "target") continue;
    const held = figure.decision === "hold";
    const note = noteOf(figure);
    yield {
      dataset: dataset.code,
      metric: figure.metric,
      locality: figure.locality,
      period: figure.period,
      value: held ? missing("pending-review") : known(numberOf(figure), figure.qualifier),
      status: figure.status,
      state: held ? "held" : figure.decision === "alternative" ? "alternative" : "published",
      revision: 1,
      citation: citations()(figure),
      ...(note === "" ? {} : { note }),
    };
  }
}

function* toTargets(): Iterable<Target> {
  const amounts = placed().filter((f) => f.status === "target");
  for (const figure of amounts) {
    const metric = metricOf(figure).targetOf ?? figure.metric;
    yield target(figure, metric, {
      kind: "amount",
      amount: numberOf(figure),
      qualifier: figure.qualifier,
    });
  }
  for (const figure of placed()) {
    const attained = metricOf(figure).attainmentOf;
    if (attained === undefined || figure.status === "target" || figure.decision !== "publish") continue;
    if (amounts.some((a) => metricOf(a).targetOf === attained && sameCell(a, figure))) continue;
    yield target(figure, attained, {
      kind: "statement",
      attainment: numberOf(figure),
      qualifier: figure.qualifier,
    });
  }
}

function placed(): readonly Placed[] {
  return figures().flatMap((figure) => {
    const { locality } = figure;
    return locality === undefined ? [] : [{ ...figure, locality }];
  });
}

function target(figure: Placed, metric: MetricCode, content: TargetContent): Target {
  return {
    dataset: dataset.code,
    metric,
    locality: figure.locality,
    period: figure.period,
    content,
    citation: citations()(figure),
  };
}

function sameCell(a: Placed, b: Placed): boolean {
  return a.locality === b.locality && a.period.year === b.period.year && a.period.part === b.period.part;
}

/** What a reader must know, in Vietnamese: the raw reading where held, the reason, a unit other than the metric's. */
function noteOf(figure: ReportFigure): string {
  const { unit } = metricOf(figure);
  return [
    figure.decision === "hold" ? `Báo cáo ghi “${figure.reading}”.` : "",
    figure.reason?.vi ?? "",
    figure.unit === unit.vi ? "" : `Đơn vị trong báo cáo: ${figure.unit}.`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function metricOf(figure: ReportFigure): Metric {
  const metric = metrics().get(figure.metric);
  if (metric === undefined) throw new Error(`figure ${figure.id}: unknown metric: ${figure.metric}`);
  return metric;
}
