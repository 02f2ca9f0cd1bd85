import type { TableCell, TableSpec } from "@sosanh/chart/table/table-spec";
import { changeKind } from "@sosanh/chart/words/change-kind";
import { formatValue } from "@sosanh/chart/words/number-text";
import { placeNameAmong } from "@sosanh/chart/words/place-name";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import type { Value } from "@sosanh/core/figures/value";
import { isKnown } from "@sosanh/core/figures/value";
import type { FigureChange, FigureChanges } from "@sosanh/core/reviews/figure-changes";
import type { Language } from "@sosanh/core/view/view";
import { changeWords } from "./words/change-words.ts";

/** What the figures changed are named by: the places and metrics of what is told now. */
export type Named = Pick<Comparison, "metrics" | "localities">;

/**
 * What became of the figures told before, a row each, in the order of `changes`; a metric or place that is told no more
 * goes by its code. New years are told in the notes: their figures are all new.
 */
export function changesTable(changes: FigureChanges, named: readonly Named[], language: Language): TableSpec {
  const words = changeWords(language);
  const metrics = new Map(named.flatMap((of) => of.metrics.map((metric) => [metric.code, metric] as const)));
  const places = new Map(
    named.flatMap(({ localities }) =>
      localities.map((place) => [place.uid, placeNameAmong(localities, place, language)] as const),
    ),
  );
  return {
    language,
    title: words.title,
    unit: "",
    columns: [
      { title: words.place, kind: "text" },
      { title: words.metric, kind: "text" },
      { title: words.year, kind: "text" },
      { title: words.before, kind: "number" },
      { title: words.now, kind: "number" },
      { title: words.what, kind: "text" },
    ],
    rows: changes.changes.map((change) => {
      const metric = metrics.get(change.metric);
      return {
        cells: [
          { text: places.get(change.locality) ?? change.locality },
          { text: metric?.name[language] ?? change.metric },
          { text: `${change.period.year}` },
          valueCell(beforeOf(change), metric, language),
          valueCell(nowOf(change), metric, language),
          { text: changeKind(change.kind, language) },
        ],
      };
    }),
    notes: [
      ...(changes.changes.length === 0 ? [words.none] : []),
      ...changes.newPeriods.map(({ period, known, missing }) =>
        words.newYear(period.year, known, known + missing),
      ),
      ...changes.droppedPeriods.map(({ period }) => words.droppedYear(period.year)),
    ],
  };
}

function beforeOf(change: FigureChange): Value | undefined {
  return "before" in change ? change.before : undefined;
}

function nowOf(change: FigureChange): Value | undefined {
  return "now" in change ? change.now : undefined;
}

function valueCell(value: Value | undefined, metric: Metric | undefined, language: Language): TableCell {
  if (value === undefined) return { text: "–" };
  const decimals = metric?.decimals ?? 0;
  const text = formatValue(value, { language, decimals });
  if (!isKnown(value)) return { text, missing: value.missing };
  const { qualifier } = value;
  return { text, number: value.value, decimals, ...(qualifier === "exact" ? {} : { qualifier }) };
}
