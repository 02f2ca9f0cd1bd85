import { measureOf } from "@sosanh/chart/measure";
import { frameWords } from "@sosanh/chart/words/frame-words";
import { knownWords } from "@sosanh/chart/words/known-words";
import type { Comparison, ComparisonRow } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import type { IsoDate } from "@sosanh/core/figures/period";
import { isKnown } from "@sosanh/core/figures/value";
import { allSources, chartParts } from "./view-report.ts";

/**
 * A comparison as a JSON-stat 2.0 dataset: metric × place × year × measure, where the measures are the value and, where
 * the View asks for another, that. A missing figure is `null` and has its reason in `status`, by index; a figure that is
 * not exact, an estimate or a partial sum has that there. The View and the sources stand in `extension`.
 */
export function writeJsonStat(comparison: Comparison, dataDay: IsoDate): Uint8Array {
  const { view, metrics, localities, years } = comparison;
  const { language } = view;
  const measures = view.basis === "value" ? ["value"] : ["value", view.basis];
  const cells = cellsOf(comparison, measures);
  const sources = allSources(chartParts(comparison).map(({ spec }) => spec));
  const dataset = {
    version: "2.0",
    class: "dataset",
    label: metrics.map((metric) => metric.name[language]).join("; "),
    updated: dataDay,
    source: sources.map(({ text }) => text).join("; "),
    ...(comparison.illustrative
      ? { note: [language === "vi" ? "Số liệu minh họa" : "Illustrative data"] }
      : {}),
    id: ["metric", "place", "year", "measure"],
    size: [metrics.length, localities.length, years.length, measures.length],
    role: { metric: ["metric", "measure"], geo: ["place"], time: ["year"] },
    dimension: {
      metric: {
        category: {
          index: metrics.map(({ code }) => code),
          label: Object.fromEntries(metrics.map((metric) => [metric.code, metric.name[language]])),
          unit: Object.fromEntries(metrics.map((metric) => [metric.code, unitOf(metric, language)])),
        },
      },
      place: {
        category: {
          index: localities.map(({ uid }) => uid),
          label: Object.fromEntries(localities.map(({ uid, name }) => [uid, name])),
        },
      },
      year: { category: { index: years.map(String) } },
      measure: { category: { index: measures } },
    },
    value: cells.map(({ value }) => value),
    status: Object.fromEntries(
      cells.flatMap(({ status }, i) => (status === undefined ? [] : [[`${i}`, status]])),
    ),
    extension: {
      view,
      frame: frameWords(view.frame, language),
      ...(view.asKnown !== undefined && { asKnown: knownWords(view).join("") }),
      illustrative: comparison.illustrative,
      sources: sources.map(({ id, text, address }) => ({
        id,
        text,
        ...(address === undefined ? {} : { address }),
      })),
    },
  };
  return new TextEncoder().encode(`${JSON.stringify(dataset, null, 1)}\n`);
}

function unitOf({ unit, decimals }: Metric, language: "vi" | "en") {
  return { label: unit[language], decimals };
}

interface StatCell {
  readonly value: number | null;
  readonly status?: string;
}

function cellsOf(comparison: Comparison, measures: readonly string[]): StatCell[] {
  const { view, metrics, localities, years } = comparison;
  const keyOf = (metric: string, place: string, year: number) => `${metric} ${place} ${year}`;
  const rows = new Map(comparison.rows.map((row) => [keyOf(row.metric, row.locality, row.period.year), row]));
  return metrics.flatMap((metric) => {
    const shown = measureOf(metric, view);
    return localities.flatMap(({ uid }) =>
      years.flatMap((year) => {
        const row = rows.get(keyOf(metric.code, uid, year));
        return measures.map((measure) =>
          row === undefined
            ? { value: null, status: "did-not-exist" }
            : statCell(row, measure === "value" ? row.value : shown.of(row)),
        );
      }),
    );
  });
}

function statCell(row: ComparisonRow, value: ComparisonRow["value"]): StatCell {
  if (!isKnown(value)) return { value: null, status: value.missing };
  const marks = [
    ...(value.qualifier === "exact" ? [] : [value.qualifier]),
    ...(row.estimate ? ["estimate"] : []),
    ...(row.complete ? [] : ["partial"]),
  ];
  return { value: value.value, ...(marks.length === 0 ? {} : { status: marks.join(" ") }) };
}
