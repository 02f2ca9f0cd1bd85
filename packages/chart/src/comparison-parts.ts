import type { ComparedLocality, Comparison, ComparisonRow } from "@sosanh/core/comparison/comparison";
import { rowsByPlace } from "@sosanh/core/comparison/rows-by-place";
import { baseYearOf } from "@sosanh/core/comparison/years-shown";
import { DomainError } from "@sosanh/core/domain-error";
import type { Metric, MetricCode } from "@sosanh/core/figures/metric";
import { madeOnce } from "@sosanh/core/made-once";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { unreachable } from "@sosanh/core/unreachable";
import type { Language, View } from "@sosanh/core/view/view";
import type { ChartRole } from "./chart-parts.ts";
import type { Measure } from "./measure.ts";
import { measureOf } from "./measure.ts";
import { isNamedForPerson, placeNameAmong, placeNameInFull } from "./words/place-name.ts";

/** A place of a chart with how it is drawn and its rows by year. */
export interface Place {
  readonly locality: ComparedLocality;
  /** For keys, axes and notes: short where that names no other place. */
  readonly name: string;
  /** For titles and findings: a place below the provinces with its kind. */
  readonly fullName: string;
  readonly role: ChartRole;
  /** True of the one place of a higher level than all others, drawn as a benchmark or not. */
  readonly isAbove: boolean;
  readonly slot?: number;
  readonly rows: ReadonlyMap<number, ComparisonRow>;
}

/** The part of a comparison that one chart shows: one metric, its measure, its places, its years. */
export interface OneMetric {
  readonly comparison: Comparison;
  readonly view: View;
  readonly metric: Metric;
  readonly measure: Measure;
  readonly places: readonly Place[];
  readonly years: readonly number[];
  /** The year of bars, ranks and findings; the later of two years compared. */
  readonly focusYear: number;
  /** The earlier of two years compared. */
  readonly baseYear: number;
}

const colouredOthers = 6;
const benchmarkSlot = 7;

const once = madeOnce<OneMetric>();

/**
 * Takes one metric out of a comparison: once for its title, its picture, its findings.
 *
 * @throws DomainError "unknown-metric" when it is not in it
 */
export function oneMetric(comparison: Comparison, code?: MetricCode): OneMetric {
  const metric = comparison.metrics.find((m) => code === undefined || m.code === code);
  if (metric === undefined) {
    throw new DomainError("unknown-metric", `not in the comparison: ${code ?? "any metric"}`, {
      metric: code ?? "",
    });
  }
  const view = comparison.view;
  return once(comparison, metric.code, () => ({
    comparison,
    view,
    metric,
    measure: measureOf(metric, view),
    places: placesOf(comparison, metric),
    years: comparison.years,
    focusYear: view.focusYear ?? comparison.years.at(-1) ?? view.years.to,
    baseYear: baseYearOf(view),
  }));
}

const noRows: Place["rows"] = new Map();

function placesOf(comparison: Comparison, metric: Metric): readonly Place[] {
  const rows = rowsByPlace(comparison, metric.code);
  const mine = mineOf(comparison);
  const above = aboveOf(comparison.localities, mine);
  const benchmark = suitsBenchmark(metric, comparison.view) ? above : undefined;
  const peers = comparison.localities.filter(({ uid }) => uid !== mine && uid !== above).length;
  let others = 0;
  return namedOf(comparison.localities, comparison.view.language).map((named) => {
    const { locality } = named;
    const place = { ...named, isAbove: locality.uid === above, rows: rows.get(locality.uid) ?? noRows };
    if (locality.uid === mine) return { ...place, role: "mine", slot: 0 };
    if (locality.uid === benchmark) return { ...place, role: "benchmark", slot: benchmarkSlot };
    // The one above all takes the colour after theirs, so that they keep their own in every measure.
    const slot = place.isAbove ? peers + 1 : ++others;
    return slot > colouredOthers ? { ...place, role: "context" } : { ...place, role: "other", slot };
  });
}

type Named = Pick<Place, "locality" | "name" | "fullName">;

const namedOnce = madeOnce<readonly Named[]>();

/** The places with their names among one another. */
function namedOf(localities: readonly ComparedLocality[], language: Language): readonly Named[] {
  return namedOnce(localities, language, () =>
    localities.map((locality) => {
      const name = placeNameAmong(localities, locality, language);
      return {
        ...{ locality, name },
        fullName: isShortInFull(locality) ? name : placeNameInFull(localities, locality, language),
      };
    }),
  );
}

/** Provinces go by their short names in titles too. */
function isShortInFull(locality: ComparedLocality): boolean {
  return locality.level < 2 && !isNamedForPerson(locality);
}

/** My place; a place shown alone takes the accent as well. */
function mineOf(comparison: Comparison): LocalityUid | undefined {
  return (
    comparison.view.mine ?? (comparison.localities.length === 1 ? comparison.localities[0]?.uid : undefined)
  );
}

/** The one place of a higher level than all others: the country beside provinces, a province beside its districts. */
function aboveOf(
  localities: readonly ComparedLocality[],
  mine: LocalityUid | undefined,
): LocalityUid | undefined {
  const highest = Math.min(...localities.map((l) => l.level));
  const top = localities.filter((l) => l.level === highest);
  const [only] = top;
  return top.length === 1 && localities.length > 1 && only?.uid !== mine ? only?.uid : undefined;
}

/** A total is no yardstick for its parts; a ratio, a rate, an index, a percentage is. */
function suitsBenchmark(metric: Metric, { basis }: View): boolean {
  switch (basis) {
    case "value":
    case "change":
      return metric.aggregation.kind !== "sum" && metric.valueKind !== "count";
    case "relative-change":
    case "index":
    case "rate":
    case "target":
      return true;
    case "share":
    case "rank":
      return false;
    default:
      return unreachable(basis);
  }
}
